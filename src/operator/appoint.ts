import { administratorOf } from '../access/operator.js';
import { AccountSchema, MembershipSchema } from '../contexts/directory/persistence/directory.schema.js';
import { CreateAccount, createAccount } from '../contexts/directory/use-cases/create-account.js';
import { issuePasswordToken } from '../contexts/directory/use-cases/password-tokens.js';
import { PLATFORM } from '../kernel/ids.js';
import { newId } from '../platform/orm/new-id.js';
import { inTenant, type Tx } from '../platform/orm/tenant-transaction.js';
import type { Services } from '../platform/services.js';
import { StartupError } from '../platform/startup-error.js';

const USAGE = 'Usage: npm run operator -- <user name> <name> <mobile number>, such as: ops 陈运营 13800000000';

/** Enters an operator of the platform, unless there is one of that user name, and says how he comes in. */
export async function appoint(services: Services, given: readonly string[]): Promise<string> {
  const [username, displayName, phone] = given;
  const parsed = CreateAccount.safeParse({ username, displayName, phone });
  if (!parsed.success) throw new StartupError('OPERATOR_UNNAMED', USAGE);
  const { token, validUntil } = await inTenant(services, administratorOf(PLATFORM.id), async (tx) =>
    issuePasswordToken(tx, { accountId: await operatorNamed(tx, parsed.data) }),
  );
  return (
    `${username} sets a password within three days (until ${validUntil.toISOString()}): the mutation setPassword with\n` +
    `  tenant ${PLATFORM.code}\n  token  ${token}\nand signs in to tenant ${PLATFORM.code} from then on.\n`
  );
}

async function operatorNamed(tx: Tx, who: CreateAccount): Promise<string> {
  const tenantId = tx.tenant.id;
  const known = await tx.em.findOne(AccountSchema, { tenantId, username: who.username });
  if (known) return known.id;
  // The first text that is written here.
  if (tx.tenant.dataKeys.length === 0) tx.tenant.dataKeys = [tx.deps.cipher.head];
  const { accountId } = await createAccount(tx, who);
  tx.em.create(MembershipSchema, { tenantId, id: newId(), accountId, unitId: null, role: 'PLATFORM_OPERATOR' });
  await tx.em.flush();
  return accountId;
}
