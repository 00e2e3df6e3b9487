/**
 * The closed catalogue of refusals. Each becomes an RFC 9457 problem document; `title` states the fact,
 * `action` says what to do. `{name}` marks are filled from the refusal's parameters.
 */
interface RefusalText {
  readonly title: string;
  readonly action: string;
}
interface RefusalEntry {
  readonly status: number;
  readonly zh: RefusalText;
  readonly en: RefusalText;
}
const entry = (status: number, zhTitle: string, zhAction: string, enTitle: string, enAction: string): RefusalEntry => ({
  status,
  zh: { title: zhTitle, action: zhAction },
  en: { title: enTitle, action: enAction },
});

export const refusals = {
  'bad-input': entry(
    400,
    '有几处填得不对',
    '照每一处的说明改一下',
    'Some fields are not right',
    'Correct each field as noted beside it',
  ),
  'not-signed-in': entry(401, '还没有登录', '登录后再试', 'You are not signed in', 'Sign in and try again'),
  'not-allowed': entry(
    403,
    '这个岗位没有这项权限',
    '找有权限的同事来做',
    'Your role does not allow this',
    'Ask a colleague who holds the permission',
  ),
  'not-found': entry(404, '没有找到', '看看地址对不对', 'Not found', 'Check the address'),
  'too-many-requests': entry(
    429,
    '点得太快了',
    '等 {seconds} 秒再试',
    'Too many requests',
    'Wait {seconds} seconds and try again',
  ),
  'key-missing': entry(
    400,
    '请求缺少幂等键',
    '更新页面后再试',
    'The Idempotency-Key header is missing',
    'Reload the page and try again',
  ),
  'key-reused': entry(
    422,
    '同一个幂等键用在了不同的内容上',
    '刷新页面后重新提交',
    'The Idempotency-Key was used for another body',
    'Reload the page and submit again',
  ),
  'server-defect': entry(
    500,
    '我们这边出了差错',
    '你填的都还在，稍后再试；编号 {incidentId}',
    'Something broke on our side',
    'What you typed is safe; try again later, quoting {incidentId}',
  ),
  'server-busy': entry(
    503,
    '现在人太多',
    '等 {seconds} 秒会自动再试',
    'The server is busy',
    'It retries by itself in {seconds} seconds',
  ),
  'body-too-large': entry(413, '内容太大', '不要超过 {limit}', 'The content is too large', 'Keep it within {limit}'),
  'wrong-credentials': entry(
    401,
    '工号或密码不对',
    '再核对一遍；连错 5 次会锁 15 分钟',
    'Wrong staff number or password',
    'Check both; five wrong tries lock the account for 15 minutes',
  ),
  'account-locked': entry(
    423,
    '连续输错，账号锁住了',
    '{minutes} 分钟后再试，或找安全管理员',
    'The account is locked after wrong tries',
    'Try again in {minutes} minutes or ask a security administrator',
  ),
  'wrong-totp': entry(
    401,
    '动态口令不对',
    '看验证器上的新口令，30 秒换一次',
    'Wrong one-time password',
    'Use the current code of your authenticator; it changes every 30 seconds',
  ),
  'roles-incompatible': entry(
    409,
    '这两个岗位不能由同一人担任：{first}、{second}',
    '去掉其中一个',
    'One person cannot hold both roles: {first}, {second}',
    'Remove one of them',
  ),
  'login-taken': entry(409, '这个工号已经有人用了', '换一个工号', 'This staff number is taken', 'Choose another'),
  'code-wrong': entry(401, '验证码不对', '再核对一遍，还能试 {left} 次', 'Wrong code', 'Check it; {left} tries left'),
  'code-expired': entry(410, '验证码过期了', '重新获取一个', 'The code has expired', 'Request a new one'),
  'code-capped': entry(
    429,
    '验证码要得太多了',
    '{minutes} 分钟后再要',
    'Too many codes requested',
    'Request again in {minutes} minutes',
  ),
  'consent-required': entry(
    409,
    '还差一项必要的同意',
    '勾选“{purpose}”后再约',
    'A required consent is missing',
    'Tick “{purpose}” and book again',
  ),
  'campaign-not-open': entry(
    409,
    '活动还没开放，或者已经结束',
    '看看活动页上的时间',
    'The campaign is not open',
    'Check the dates on its page',
  ),
  'campaign-state': entry(
    409,
    '活动现在是“{stateZh}”，做不了这一步',
    '刷新看看最新状态',
    'The campaign is “{stateEn}”; this step is not possible now',
    'Reload to see its latest state',
  ),
  'plan-outdated': entry(
    409,
    '别人刚改过这份方案',
    '刷新后把你的修改再填一次，刚才的内容还在页面上',
    'Somebody else has just changed this plan',
    'Reload and apply your change again; what you typed is still on the page',
  ),
  'plan-not-ready': entry(
    409,
    '还有 {count} 项没准备好',
    '按发布前检查逐项补齐',
    '{count} items are not ready',
    'Complete the readiness list',
  ),
  'slot-closed': entry(409, '这一场已经不能约了', '换一场', 'This slot is closed', 'Choose another slot'),
  'cancel-too-late': entry(
    409,
    '离开场不到 {hours} 小时，取消不了',
    '来不了的话请打客服电话',
    'It is less than {hours} hours before the slot',
    'Call us if you cannot come',
  ),
  'booking-state': entry(
    409,
    '这个预约现在是“{state}”',
    '刷新看看最新状态',
    'This booking is “{state}”',
    'Reload to see its latest state',
  ),
  'self-review': entry(
    403,
    '不能审自己写的内容',
    '请同级的另一位审核人来签',
    'You cannot review what you wrote',
    'Ask another reviewer of this level',
  ),
  'second-level': entry(
    403,
    '同一个人不能签两级',
    '请另一位审核人来签',
    'One person cannot sign two levels',
    'Ask another reviewer',
  ),
  'level-order': entry(
    409,
    '第 {level} 级还没轮到',
    '等前一级签完',
    'Level {level} is not due yet',
    'Wait for the level before it',
  ),
  'level-signed': entry(
    409,
    '第 {level} 级已经有人签了',
    '刷新看看现在轮到谁',
    'Level {level} is signed already',
    'Reload to see whose turn it is',
  ),
  'hash-changed': entry(
    409,
    '内容在你打开之后变了',
    '刷新后看新版本再签',
    'The content changed after you opened it',
    'Reload, read the new version, then sign',
  ),
  'review-closed': entry(
    409,
    '这一轮审核已经结束',
    '刷新看看最新状态',
    'This review is closed',
    'Reload to see its latest state',
  ),
  'not-approved': entry(
    409,
    '三枚章没有盖齐，不能发布',
    '等三级都签完',
    'The three signatures are not complete',
    'Wait until all three levels have signed',
  ),
  'run-conflict': entry(
    409,
    '进度和服务器对不上',
    '从服务器上的第 {index} 步接着走',
    'Your progress differs from the server',
    'Continue from step {index} as the server has it',
  ),
  'run-tampered': entry(
    422,
    '这份记录重算后对不上',
    '从头再走一次，已得的积分不受影响',
    'The record does not replay to the same result',
    'Start again; points already earned are kept',
  ),
  'already-answered': entry(
    409,
    '问卷已经交过了',
    '不用再填，谢谢',
    'The survey was already answered',
    'Nothing more to do, thank you',
  ),
  'not-checked-in': entry(
    409,
    '还没有签到',
    '先到入口签到',
    'You have not checked in',
    'Check in at the entrance first',
  ),
  'reason-required': entry(
    400,
    '要看完整信息，得写明原因',
    '选一个原因再看',
    'A reason is needed to see the full data',
    'Choose a reason first',
  ),
  'import-header': entry(
    422,
    '表头和对照表不一致：{detailZh}',
    '改好表头或换一份对照表，什么都没有导入',
    'The header does not fit the mapping: {detailEn}',
    'Correct the header or choose another mapping; nothing was imported',
  ),
  'import-encoding': entry(
    422,
    '认不出文件的编码',
    '另存为 UTF-8 或 GB18030 再试，什么都没有导入',
    'The encoding of the file is not known',
    'Save it as UTF-8 or GB18030; nothing was imported',
  ),
  'import-state': entry(
    409,
    '这次导入已经处理过了',
    '新建一次导入',
    'This import was already processed',
    'Start a new import',
  ),
  'import-mapping': entry(
    422,
    '对照表有错：{detailZh}',
    '改好对照表再试',
    'The mapping is wrong: {detailEn}',
    'Correct the mapping and try again',
  ),
  'customer-exists': entry(
    409,
    '已经有这位客户',
    '打开已有的那一条',
    'This customer exists already',
    'Open the existing record',
  ),
  'customer-erased': entry(
    410,
    '这位客户的资料已经删除',
    '不能再看，也不能恢复',
    'The data of this customer was erased',
    'It can be neither shown nor restored',
  ),
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof refusals;
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Fills `{name}` marks; an unknown mark stays visible so that a missing parameter is noticed in tests. */
export const fillMarks = (text: string, params: RefusalParams = {}): string =>
  text.replace(/\{(\w+)\}/g, (mark, name: string) => String(params[name] ?? mark));

/**
 * The reason against an act in the words its refusal would use, so that a disabled button and a refusal say the same
 * sentence; null = the act is allowed.
 */
export const canOf = (
  reason: { readonly code: RefusalCode; readonly params?: RefusalParams } | null,
): { allowed: boolean; code?: string; zh?: string; en?: string } => {
  if (reason === null) return { allowed: true };
  const { zh, en } = refusals[reason.code];
  return {
    allowed: false,
    code: reason.code,
    zh: fillMarks(zh.title, reason.params),
    en: fillMarks(en.title, reason.params),
  };
};
