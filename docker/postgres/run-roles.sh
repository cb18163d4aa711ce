#!/bin/sh
# Run once, when the volume is new: the roles under which API and workers run. They own nothing, and row security binds
# them; the migration gives them exactly what they need. The names are not <database>_app and <database>_worker, which
# the program would give passwords of its own.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v api="$API_DB_PASSWORD" -v clocks="$WORKER_DB_PASSWORD" <<'SQL'
create role zhitongche_api login nosuperuser nobypassrls nocreatedb nocreaterole password :'api';
create role zhitongche_clocks login nosuperuser nobypassrls nocreatedb nocreaterole password :'clocks';
SQL
