import type {Complaint} from '../en/complaint.js';
import type {content as en} from '../en/content.js';
import {questions} from './questions.js';

const complaint = (fault: string, remedy: string): Complaint => ({fault, remedy});
const all = (words: readonly string[]) => words.join('、');
const whole = (min: number, max: number) => `${min} 到 ${max} 之间的整数`;

export const content: typeof en = {
	questions,

	problem: (place, {fault, remedy}) => `${place}: ${fault}${remedy}`,

	kinds: {
		map: '一组键和值',
		list: '一个列表',
		text: '一段文字',
		word: '一个词',
		number: '一个数',
		duration: '一段时长，如 100ms、1.5s、2min、2h',
		nothing: '空白',
	},
	expected: (wanted, found) =>
		complaint(`这里应当是${wanted}，不能是${found}。`, '请改成所说的形式，或者去掉这个键。'),

	file: {
		missing: complaint('没有这个文件。', '请检查路径和拼写。'),
		folder: complaint('这是一个目录。', '请指定其中一个以 .yaml 结尾的文件。'),
		special: complaint('这不是普通文件。', '请给出一个以 .yaml 结尾的文本文件。'),
		unreadable: (code) => complaint(`无法读取这个文件（${code}）。`, '请检查文件权限。'),
		tooLarge: (kilobytes) => complaint(`文件超过 ${kilobytes} kB。`, '请把它拆成几个场景。'),
		notUtf8: complaint('此处的文字不是 UTF-8 编码。', '请把文件另存为 UTF-8 编码。'),
		empty: complaint('文件里没有内容。', '请先写 title、group 和 script。'),
		noFiles: complaint('这个目录里没有场景。', '场景文件要以 .yaml 结尾。'),
		closedFolder: complaint('这个目录或其中的某个目录无法读取。', '请检查目录权限。'),
		tooMany: (most) => complaint(`这里的文件超过 ${most} 个。`, '请检查小一些的目录。'),
	},

	yaml: {
		indentation: complaint(
			'缩进不对，或者有括号没有闭合。',
			'同一层要缩进一致，每个 [ 和 { 都要闭合。',
		),
		tab: complaint('这一行用制表符缩进。', '请改用空格缩进。'),
		unclosed: complaint('缺少引号、括号或逗号。', '请把这里打开的闭合，并用逗号分隔各个值。'),
		escape: complaint('没有这个转义序列。', '请改用单引号，单引号里没有转义。'),
		start: complaint('值不能以这个字符开头。', '请给值加上引号。'),
		nested: complaint('同一行里又出现了一个键。', '请另起一行，或者给值加上引号。'),
		flow: complaint('{ } 或 [ ] 里缺少逗号。', '请用逗号分隔各个值。'),
		documents: complaint('这里开始了第二个文档。', '一个文件只写一个场景，请去掉 ---。'),
		deep: (levels) => complaint(`这里的嵌套超过 ${levels} 层。`, '请写得浅一些。'),
		many: (nodes) => complaint(`展开别名后，文件里的值超过 ${nodes} 个。`, '请把它拆成几个场景。'),
		alias: (name) => complaint(`这个别名之前没有锚点「${name}」。`, '请直接写出值。'),
		tag: complaint('这里不能用标签。', '请去掉 ! 和它后面的词。'),
		other: complaint('从这里开始不再是合法的 YAML。', '请与相邻的行对照。'),
	},

	duplicateKey: (key, line) => complaint(`键「${key}」在第 ${line} 行已经写过。`, '请只留一个。'),
	keyNotText: complaint('键只能是一个普通的词。', '请去掉括号。'),
	unknownKey: (key, near, known) =>
		complaint(
			`这里没有「${key}」这个键。`,
			near === undefined ? `可用的键：${all(known)}。` : `是不是想写「${near}」？`,
		),
	cutText: (rest) => complaint(`逗号把「${rest}」从文字里切断了。`, '请给整段文字加上引号。'),
	missingKey: (key, example) => complaint(`缺少键「${key}」。`, `请补上，例如：${example}`),
	unknownWord: (word, near, known) =>
		complaint(
			`这里不能写「${word}」。`,
			near === undefined ? `可以写：${all(known)}。` : `是不是想写「${near}」？`,
		),

	emptyText: complaint('文字是空的。', '请用两种语言写出，即 en 和 zh。'),
	longText: (most) => complaint(`文字超过 ${most} 个字符。`, '请写短一些。'),
	brokenLine: complaint('这段文字只能写在一行里。', '请去掉换行。'),
	unprintable: (code) => complaint(`文字里有不可见字符 ${code}。`, '请去掉它。'),
	oneLanguage: (word) =>
		complaint(`「${word}」只有一段文字，而语言有两种。`, `请写成 {en: '...', zh: '...'}。`),
	notWhole: (word, min, max) => complaint(`「${word}」不是整数。`, `请写 ${whole(min, max)}。`),
	outOfRange: (word, min, max) => complaint(`${word} 超出了范围。`, `请写 ${whole(min, max)}。`),
	notChance: (word) => complaint(`「${word}」不是概率。`, '请写 0 到 1 之间的数，例如 0.1。'),
	notSwitch: (word) => complaint(`「${word}」既不是 true 也不是 false。`, '请写 true 或 false。'),
	noUnit: (word) =>
		complaint(`「${word}」没有单位。`, `请写 ${word}ms、${word}s、${word}min 或 ${word}h。`),
	notDuration: (word) =>
		complaint(`「${word}」不是时长。`, '请写成 100ms、1.5s、2min 或 2h 的样子。'),
	durationRange: (word, min, max) =>
		complaint(`${word} 超出了范围。`, `请写 ${min} 到 ${max} 之间的时长。`),
	notSequence: (word) =>
		complaint(
			`「${word}」不是序号。`,
			'请写 0 到 4294967295，或者用 +n 表示从接收方期望的号码数起。',
		),
	notAddress: (word) =>
		complaint(
			`「${word}」既不是主机也不是地址。`,
			'请写 A、B，或者 10.9.9.9、10.9.9.9:1234 这样的地址。',
		),
	notName: (word) =>
		complaint(`「${word}」不能用作名字。`, '请用字母、数字和连字符，最多 40 个字符。'),
	notModelled: (flag) =>
		complaint(`这里不模拟标志 ${flag}。`, '请从 SYN、FIN、RST、PSH、ACK 中选，或者去掉它。'),

	emptyScript: complaint(
		'script 是空的，什么也不会发生。',
		'请加一行，例如 {at: 0s, host: A, call: OPEN}。',
	),
	longScript: (most) => complaint(`script 超过 ${most} 行。`, '请把它拆成几个场景。'),
	noAction: (known) => complaint('这一行什么也没做。', `请写上其中一个：${all(known)}。`),
	twoActions: (actions) => complaint(`这一行做了两件事：${all(actions)}。`, '请拆成两行。'),
	setInFile: complaint(
		'文件里不能强行把主机置于某个状态。',
		'请用调用和报文段把它带到那个状态；set 只用于分支。',
	),
	noMoment: complaint(
		'这一行没有写时刻。',
		'请加上「at: 1s」或「after: {host: A, state: ESTABLISHED}」。',
	),
	twoMoments: complaint('这一行同时写了 at 和 after。', '请只留一个。'),
	momentOfRule: complaint(
		'网络规则从头到尾都有效，没有时刻。',
		'请去掉时刻，用 nth 指明是第几个报文段。',
	),
	plusAlone: complaint('plus 没有起点可算。', '请加上 after，或者改写成 at。'),
	twice: (key) => complaint(`这一行写了两次 ${key}。`, '请只留一个。'),
	afterWhat: complaint(
		'after 只能等一件事：某个状态、某个信号，或某个报文段发出。',
		'请写 {host: A, state: ESTABLISHED} 或 {sent: {from: A, flags: [FIN, ACK]}}。',
	),
	nthAndAll: complaint('nth 和 all 不能同时写。', '请只留一个。'),
	sentOne: complaint('时刻只能由一个报文段决定，不能是全部。', '请用 nth 代替 all。'),
	optionElsewhere: (key, call, calls) =>
		complaint(`${key} 对 ${call} 没有意义。`, `请去掉它；它属于 ${all(calls)}。`),
	emptyReplacement: complaint('没有写要替换什么。', '请写明，例如 with: {flags: [RST, ACK]}。'),
	directionOf: complaint('从一台主机发给它自己的报文段不经过网络。', 'from 和 to 要写不同的主机。'),

	idle: complaint(
		'场景能跑，但这一行等的东西始终没有出现。',
		'请用 live 看一遍，再改 host、flags、nth 或 state。',
	),
	tooManySteps: complaint('这次运行停不下来，已被中止。', '请写上 ends，或者减少报文段。'),
};
