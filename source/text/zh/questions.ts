import type {Complaint} from '../en/complaint.js';
import type {questions as en} from '../en/questions.js';

const complaint = (fault: string, remedy: string): Complaint => ({fault, remedy});
const all = (words: readonly string[]) => words.join('、');

export const questions: typeof en = {
	listLength: (count, least, most) =>
		complaint(`这个列表有 ${count} 项。`, `请写 ${least} 到 ${most} 项。`),
	notQuestionId: (word) =>
		complaint(`「${word}」不能用作题目的 id。`, '请用小写字母、数字和连字符，如 loss-01-count。'),
	notTopicId: (word) => complaint(`「${word}」不能用作主题。`, '请写成大写字母加编号：LOSS-01。'),
	notMisconceptionId: (word) =>
		complaint(`「${word}」不能用作误解的编号。`, '请写 M 加编号：M05。'),
	notPlainText: complaint('文字中有不可见字符。', '请写在一行里。'),
	notAscii: complaint('输出里有 ASCII 以外的字符。', '请照工具原样的输出来写。'),
	bigOutput: (lines, columns) =>
		complaint(`输出超过 ${lines} 行、每行 ${columns} 列。`, '请删去题目用不到的部分。'),
	notSum: (word) =>
		complaint(`「${word}」不是数，也不是和式。`, '请写成 1301、x+1 或 x+n-1 这样。'),
	notLetter: complaint('随机数要用一个小写字母来称呼。', '请写 {x: seq}。'),
	notRange: (word) => complaint(`「${word}」不是范围。`, '请写 seq，或写两端：1..1400。'),
	replyOfRun: complaint(
		'reply 只能用来问单个事件。',
		'请改问某个报文段的 flags、seq 或 ack，或者把 run 换成 whatif。',
	),
	askElsewhere: (key, what, keys) =>
		complaint(
			`问「${what}」时，键「${key}」没有意义。`,
			keys.length > 0 ? `请去掉它；这里可用：${all(keys)}。` : '请去掉它。',
		),
	noWhen: complaint(
		'一个时刻只能是 sent、arrives、call、timer、end 中的一个。',
		'请写 {sent: {from: A, flags: [SYN]}} 或 {end: true}。',
	),
	keyElsewhere: (key) => complaint(`键「${key}」对这种题目没有意义。`, '请去掉它，或者改 kind。'),
	kindOfAsk: (kind, what, right) =>
		complaint(`问「${what}」的题目不是 ${kind} 类型。`, `请写 kind: ${right}。`),
	bugNeedsRun: complaint(
		'找错题要有一次运行。',
		'请加上 run，以及 ask: {what: bug, of: ..., field: ack}。',
	),
	answerOfNothing: complaint(
		'这里有 answer，却没有要问的话。',
		'请加上 follow，写明漏掉这一点时面试官怎样追问。',
	),
	oneRight: (count) => complaint(`有 ${count} 个选项是对的。`, '请只留一个，或写 kind: several。'),
	someRight: complaint('没有一个选项是对的。', '请在对的选项上写 right: true。'),
	allRight: complaint('所有选项都对，全选就能答对。', '请加一个错的选项。'),
	sameOptions: complaint('有两个选项一模一样。', '请让每个选项各有说法。'),
	idTwice: (id) => complaint(`id ${id} 出现了两次。`, '请给每一项不同的 id。'),
	idElsewhere: (id, place) => complaint(`id ${id} 已用在 ${place}。`, '请给每道题不同的 id。'),
	unknownTopic: (id, near) =>
		complaint(
			`没有主题 ${id}。`,
			near === undefined
				? '请从 list topics 里选一个，或在题目旁边加一个 topics.yaml。'
				: `是不是想写 ${near}？`,
		),
	unknownMisconception: (id) =>
		complaint(`没有编号为 ${id} 的误解。`, '请从 misconceptions.yaml 里选一个。'),
	unknownRun: (name, near) =>
		complaint(
			`没有名为 ${name} 的场景：文件旁边没有，内置的也没有。`,
			near === undefined ? '请从 list scenarios 里选一个。' : `是不是想写 ${near}？`,
		),
	badRun: (name) => complaint(`文件旁边的场景 ${name} 有错。`, '请单独检查它。'),
	unknownLetter: (letter) =>
		complaint(`没有说明 {${letter}} 是什么。`, `请加上例如 numbers: {${letter}: seq}。`),
	hostsOfNoRun: complaint('{A} 和 {B} 是场景中的主机，这道题没有场景。', '请直接用文字称呼主机。'),
	literalHost: complaint(
		'这里直接用字母称呼主机，而一半的作答里两台主机会互换位置。',
		'请写成带花括号的 {A} 或 {B}。',
	),
	findsNothing: complaint(
		'这次运行里没有这样的报文段、调用或状态。',
		'请用 live 看一遍运行，再改所问的内容。',
	),
	badEvent: (why) => complaint('这个事件无法运行。', why),
	lacksAnswer: (answer) => complaint(`引擎的答案 ${answer} 不在选项里。`, '请把它加进去。'),
	answerCalledWrong: (answer) =>
		complaint(`这里说 ${answer} 是错的，而它正是引擎的答案。`, '请改正。'),
	noAnswerAtAll: (value) => complaint(`${value} 不能是这道题的答案。`, '请写一个可能给出的答案。'),
	rightIsLongest: (count, of) =>
		complaint(
			`${of} 道题里有 ${count} 道的正确选项最长。`,
			'请缩短正确选项，或把错误选项写充实些：最多四成。',
		),
	asManyRight: (count, of, right) =>
		complaint(
			`${of} 道多选题里有 ${count} 道的正确选项都是 ${right} 个。`,
			'请让个数有变化：相同的最多占一半。',
		),
};
