import { describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county } from '../support/kit/index.js';

const raoping = county(appForSuite({ withoutAppeals: true }), '445122');

const NAME = '饶平县塘药南药种植有限公司';
const CODE = '91445122MA7HR9PY4Q';

async function fileAtCounter(creditCode: string, name: string) {
  const hall = await raoping.signIn('hall');
  const appeal = await hall.file({
    channel: 'SERVICE_HALL',
    enterprise: { creditCode, name },
    contact: { name: '郑塘', phone: '13900009010' },
  });
  return { state: appeal.state, match: appeal.registryMatch };
}

describe('#10 what was registered is matched against the legal-entity registry', () => {
  it('#10 code and name as in the registry: matched', async () => {
    expect(await fileAtCounter(CODE, NAME)).toEqual({
      state: 'PRE_ACCEPTED',
      match: {
        outcome: 'MATCHED',
        registryName: NAME,
        nameSimilarity: 1,
        domicileDivisionCode: '445122108',
        registeredHere: true,
        status: 'ACTIVE',
        explanation: `法人库登记名称为“${NAME}”，名称一致；登记状态：存续；住所区划 445122108，在本地。`,
      },
    });
  });

  it('#10 width, case, blanks and brackets make no difference', async () => {
    const { match, state } = await fileAtCounter(` ${CODE.toLowerCase()} `, '饶平县（塘药）南药种植 有限公司');
    expect({ state, outcome: match.outcome }).toEqual({ state: 'PRE_ACCEPTED', outcome: 'MATCHED' });
  });

  it('#10 another name, a code the registry does not know, a record not active: to the second review', async () => {
    const differs = await fileAtCounter(CODE, '饶平县塘药种植有限公司');
    expect(differs).toMatchObject({ state: 'REGISTRY_REVIEW', match: { outcome: 'NAME_DIFFERS', registryName: NAME } });
    expect(differs.match.nameSimilarity).toBeGreaterThan(0.7);
    expect(differs.match.nameSimilarity).toBeLessThan(1);

    expect(await fileAtCounter('91440300192317458F', '饶平县某某有限公司')).toMatchObject({
      state: 'REGISTRY_REVIEW',
      match: { outcome: 'CODE_NOT_FOUND', registryName: null, registeredHere: null },
    });
    expect(await fileAtCounter('91445122MA86FREH0U', '饶平县浮石石材有限公司')).toMatchObject({
      state: 'REGISTRY_REVIEW',
      match: { outcome: 'NOT_ACTIVE', status: 'REVOKED' },
    });
    expect(await fileAtCounter('91445122MADU6MCW9A', '饶平县远鸥海洋捕捞有限公司')).toMatchObject({
      state: 'REGISTRY_REVIEW',
      match: { outcome: 'NOT_ACTIVE', status: 'CANCELLED' },
    });
  });

  it('#10 whether it is registered here is said by the domicile, never by the digits of the code', async () => {
    const codeElsewhere = await fileAtCounter('91445100MA4TE5T13F', '潮州市澜屿冷链物流有限公司');
    expect(codeElsewhere.match).toMatchObject({ registeredHere: true, domicileDivisionCode: '445122117' });
    const domicileElsewhere = await fileAtCounter('91350624MA419PT82G', '诏安县诏渔水产贸易有限公司');
    expect(domicileElsewhere).toMatchObject({
      state: 'PRE_ACCEPTED',
      match: { outcome: 'MATCHED', registeredHere: false, domicileDivisionCode: '350624' },
    });
  });

  it('#10 a code that cannot be one, and a kind of entity that is not accepted, are refused', async () => {
    const hall = await raoping.signIn('hall');
    const input = async (creditCode: string) =>
      hall.filing({
        channel: 'SERVICE_HALL',
        enterprise: { creditCode, name: '某某有限公司' },
        contact: { name: '郑塘', phone: '13900009010' },
      });
    const path = ['input', 'enterprise', 'creditCode'];
    for (const wrong of ['91445122MA7HR9PY4R', '9144', ''])
      expect(await hall.refused('fileAppeal', await input(wrong))).toMatchObject({
        code: 'INVALID_CREDIT_CODE',
        path,
        duty: { row: 10, clause: '二(二)' },
      });
    expect(await hall.refused('fileAppeal', await input('92445122MA4W10017D'))).toMatchObject({
      code: 'ENTERPRISE_TYPE_NOT_ACCEPTED',
      path,
      duty: { row: 10 },
    });
  });
});
