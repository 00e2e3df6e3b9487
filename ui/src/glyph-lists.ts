/** Characters that exist as outlined artwork; every other one falls back to the house sans, bold. */
export const sealGlyphs =
  '业务合规消保可验游园之印签到客厅网点闯关问卷审核中奖体工坊投票创学堂通过完成已收领发布存证演练路准';
export const lanternGlyphs =
  '还存分租买等省借投换学家车房保卖开留走问看攒养创招扩守稳试缓停签请退办补做不先半全再早慢找接拒贷赔理转查报说甲乙丙丁是否';

/** Fragment id of a character inside its glyph sheet. */
export function glyphId(character: string): string {
  return `u${(character.codePointAt(0) ?? 0).toString(16)}`;
}
