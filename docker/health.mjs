// Whether the API of this container answers. A worker listens nowhere: that it runs is all that can be asked of it.
if (process.env.ROLE !== 'worker') {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health/live`, {
    signal: AbortSignal.timeout(2_000),
  }).catch(() => null);
  process.exitCode = answer?.ok ? 0 : 1;
}
