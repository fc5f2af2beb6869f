<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>access</name>
    <message>
        <source>Row {} follows row {}: rows are missing or were added.</source>
        <translation>第 {} 行接在第 {} 行之后：中间缺行或被插入了行。</translation>
    </message>
    <message>
        <source>Row {} was changed, or a row before it.</source>
        <translation>第 {} 行或其前的某一行被改动过。</translation>
    </message>
    <message>
        <source>The trail ends at row {}, but its head says {}.</source>
        <translation>审计日志止于第 {} 行，但链首记录为第 {} 行。</translation>
    </message>
    <message>
        <source>The head of the trail was changed.</source>
        <translation>审计日志的链首被改动过。</translation>
    </message>
    <message>
        <source>The head given is not part of this trail: its end was cut or an older file restored.</source>
        <translation>所给链首不在本审计日志之中：日志末尾被截断，或恢复过较旧的文件。</translation>
    </message>
    <message>
        <source>and, or, or the end</source>
        <translation>and、or 或条件结束</translation>
    </message>
    <message>
        <source>The filter can&apos;t be read at character {}: expected {}.</source>
        <translation>筛选条件第 {} 个字符处无法识别，此处应为{}。</translation>
    </message>
    <message>
        <source>the closing quote of this text</source>
        <translation>该文本的右引号</translation>
    </message>
    <message>
        <source>The filter is nested too deeply.</source>
        <translation>筛选条件的括号嵌套过深。</translation>
    </message>
    <message>
        <source>a closing bracket</source>
        <translation>右括号</translation>
    </message>
    <message>
        <source>The filter has more than {} comparisons.</source>
        <translation>筛选条件的比较项超过 {} 个。</translation>
    </message>
    <message>
        <source>the key of a field</source>
        <translation>字段键名</translation>
    </message>
    <message>
        <source>{} has no field {}.</source>
        <translation>{}没有字段 {}。</translation>
    </message>
    <message>
        <source>one of = != &lt; &lt;= &gt; &gt;= in like</source>
        <translation>= != &lt; &lt;= &gt; &gt;= in like 之一</translation>
    </message>
    <message>
        <source>a bracket with the values</source>
        <translation>括号括起的一组值</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>like asks for text, and {} is none.</source>
        <translation>like 只用于文本字段，而{}不是文本。</translation>
    </message>
    <message>
        <source>The pattern after like is too long.</source>
        <translation>like 之后的匹配式过长。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>可读</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>可写</translation>
    </message>
    <message>
        <source>through the role {} ({}), given by {} on {}</source>
        <translation>经角色 {}（{}）取得，由 {} 于 {} 授予</translation>
    </message>
    <message>
        <source>given to {} directly by {} on {}</source>
        <translation>直接授予 {}，授权人 {}，时间 {}</translation>
    </message>
    <message>
        <source>The account-set manager, or whoever holds the function {}, can grant it.</source>
        <translation>可由账套主管或拥有功能 {} 的人员授权。</translation>
    </message>
    <message>
        <source>There is no function {}.</source>
        <translation>没有功能 {}。</translation>
    </message>
    <message>
        <source>{} is the account-set manager and may use every function.</source>
        <translation>{}是账套主管，可使用全部功能。</translation>
    </message>
    <message>
        <source>{} is the administrator, to whom {} belongs.</source>
        <translation>{}是系统管理员，{}属其职责。</translation>
    </message>
    <message>
        <source>Function {} ({}): {}.</source>
        <translation>功能{}（{}）：{}。</translation>
    </message>
    <message>
        <source>The administrator keeps people and the set and takes no part in its business.</source>
        <translation>系统管理员负责人员与账套的维护，不参与账套业务。</translation>
    </message>
    <message>
        <source>{} lacks the function {} ({}).</source>
        <translation>{}没有功能{}（{}）的权限。</translation>
    </message>
    <message>
        <source>You may not use the function {}.</source>
        <translation>您没有功能{}的权限。</translation>
    </message>
    <message>
        <source>The administrator sees no business data.</source>
        <translation>系统管理员不能查看业务数据。</translation>
    </message>
    <message>
        <source>{} is the account-set manager and sees all rows.</source>
        <translation>{}是账套主管，可查看全部记录。</translation>
    </message>
    <message>
        <source>The rows of {} are not controlled in this set.</source>
        <translation>本账套未对{}启用记录级控制。</translation>
    </message>
    <message>
        <source>Scope {}: {}.</source>
        <translation>范围“{}”：{}。</translation>
    </message>
    <message>
        <source>Scope {}, which looks at fields that may not be read and so covers nothing: {}.</source>
        <translation>范围“{}”的条件用到了无权读取的字段，因此不起作用：{}。</translation>
    </message>
    <message>
        <source>The rows of {} are controlled and {} was granted none.</source>
        <translation>{}已启用记录级控制，而{}未获任何记录的授权。</translation>
    </message>
    <message>
        <source>None of these scopes covers it.</source>
        <translation>该记录不在上述任何范围之内。</translation>
    </message>
    <message>
        <source>{} is computed by the program and typed by nobody.</source>
        <translation>{}由系统计算，不可录入。</translation>
    </message>
    <message>
        <source>{} is the account-set manager and sees all fields.</source>
        <translation>{}是账套主管，可查看全部字段。</translation>
    </message>
    <message>
        <source>The fields of {} are not controlled in this set.</source>
        <translation>本账套未对{}启用字段级控制。</translation>
    </message>
    <message>
        <source>{} is forbidden, which beats every grant: {}.</source>
        <translation>{}被明确禁止，禁止优先于一切授权：{}。</translation>
    </message>
    <message>
        <source>A grant on {}: {}.</source>
        <translation>对{}的授权：{}。</translation>
    </message>
    <message>
        <source>For {} the field {} is {}; {} is needed.</source>
        <translation>对{}而言字段{}为{}，需要{}。</translation>
    </message>
    <message>
        <source>You may not see the field {}.</source>
        <translation>您无权查看字段{}。</translation>
    </message>
    <message>
        <source>You may not filter, sort, group or total by the field {}.</source>
        <translation>您无权按字段{}筛选、排序、分组或合计。</translation>
    </message>
    <message>
        <source>{} is no amount and can&apos;t be totalled.</source>
        <translation>{}不是金额字段，不能合计。</translation>
    </message>
    <message>
        <source>There is no object {}.</source>
        <translation>没有业务对象 {}。</translation>
    </message>
    <message>
        <source>There is no such row, or it is not visible to you.</source>
        <translation>没有这条记录，或您无权查看。</translation>
    </message>
    <message>
        <source>There is no {} {}, or it is not visible to you.</source>
        <translation>没有{} {}，或您无权查看。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; can&apos;t be a code: 1 to 40 letters, digits, -, _ and . are allowed.</source>
        <translation>“{}”不能用作编码：编码为 1 至 40 个字母、数字、-、_ 或 .。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; can&apos;t be a name: 1 to 100 characters on one line are allowed.</source>
        <translation>“{}”不能用作名称：名称为 1 至 100 个字符，不得换行。</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>密码至少 8 个字符。</translation>
    </message>
    <message>
        <source>A password can&apos;t be longer than 1024 bytes.</source>
        <translation>密码不能超过 1024 字节。</translation>
    </message>
    <message>
        <source>This password is too common. Choose another one.</source>
        <translation>该密码过于常见，请另换一个。</translation>
    </message>
    <message>
        <source>There is no person {}.</source>
        <translation>没有人员 {}。</translation>
    </message>
    <message>
        <source>The entry has mistakes, so nothing was saved.</source>
        <translation>录入有误，未保存任何内容。</translation>
    </message>
    <message>
        <source>There is no department {}.</source>
        <translation>没有部门 {}。</translation>
    </message>
    <message>
        <source>The code {} is taken.</source>
        <translation>编码 {} 已被占用。</translation>
    </message>
    <message>
        <source>Only an administrator may change administrators and account-set managers.</source>
        <translation>只有系统管理员可以变更系统管理员和账套主管。</translation>
    </message>
    <message>
        <source>Nobody can disable themselves.</source>
        <translation>不能停用自己。</translation>
    </message>
    <message>
        <source>The last administrator can&apos;t be disabled.</source>
        <translation>不能停用最后一名系统管理员。</translation>
    </message>
    <message>
        <source>Only an administrator appoints account-set managers.</source>
        <translation>账套主管只能由系统管理员任免。</translation>
    </message>
    <message>
        <source>An administrator can&apos;t be account-set manager as well.</source>
        <translation>系统管理员不能兼任账套主管。</translation>
    </message>
    <message>
        <source>The last day {} lies before the first day {}.</source>
        <translation>截止日期 {} 早于起始日期 {}。</translation>
    </message>
    <message>
        <source>There is no role {}.</source>
        <translation>没有角色 {}。</translation>
    </message>
    <message>
        <source>A grantee is written person:CODE or role:CODE, not &quot;{}&quot;.</source>
        <translation>授权对象应写作 person:编码 或 role:编码，不能是“{}”。</translation>
    </message>
    <message>
        <source>Nobody but an account-set manager may change the own rights.</source>
        <translation>除账套主管外，任何人不得变更自己的权限。</translation>
    </message>
    <message>
        <source>Nobody but an account-set manager may change the rights of a role of their own.</source>
        <translation>除账套主管外，任何人不得变更自己所属角色的权限。</translation>
    </message>
    <message>
        <source>{} is not a member of {}.</source>
        <translation>{} 不是角色 {} 的成员。</translation>
    </message>
    <message>
        <source>Only an account-set manager decides what is controlled.</source>
        <translation>数据权限控制设置只能由账套主管变更。</translation>
    </message>
    <message>
        <source>{} was not granted {}.</source>
        <translation>{} 未获授权 {}。</translation>
    </message>
    <message>
        <source>There is no {} {}.</source>
        <translation>没有{} {}。</translation>
    </message>
    <message>
        <source>{} was not granted such rows of {}.</source>
        <translation>{} 未获 {} 的此类记录授权。</translation>
    </message>
    <message>
        <source>Some of these fields can&apos;t be granted so.</source>
        <translation>部分字段不能这样授权。</translation>
    </message>
    <message>
        <source>{} can&apos;t be masked: grant it for reading or not at all.</source>
        <translation>{}不能脱敏显示：只能授予读取权或不授权。</translation>
    </message>
    <message>
        <source>{} was not granted such fields of {}.</source>
        <translation>{} 未获 {} 的此类字段授权。</translation>
    </message>
    <message>
        <source>{} is disabled and can&apos;t sign in.</source>
        <translation>{}已停用，不能登录。</translation>
    </message>
    <message>
        <source>{} has no responsible person, so the scope &quot;mine&quot; says nothing.</source>
        <translation>{}没有负责人字段，不能使用范围 mine。</translation>
    </message>
    <message>
        <source>{} has no dimension {}.</source>
        <translation>{}没有维度 {}。</translation>
    </message>
    <message>
        <source>The scope &quot;ids:&quot; needs at least one code.</source>
        <translation>范围 ids: 至少要有一个编码。</translation>
    </message>
    <message>
        <source>A tree scope is written tree-below:DIMENSION=CODE, not &quot;{}&quot;.</source>
        <translation>按树授权的范围应写作 tree-below:维度=编码，不能是“{}”。</translation>
    </message>
    <message>
        <source>There is no scope &quot;{}&quot;. Known are all, mine, department, department-below, ids:, tree:, tree-below: and where:.</source>
        <translation>没有范围“{}”。可用的有 all、mine、department、department-below、ids:、tree:、tree-below: 和 where:。</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>rows the person is responsible for</source>
        <translation>本人负责的记录</translation>
    </message>
    <message>
        <source>rows of the person&apos;s department</source>
        <translation>本部门的记录</translation>
    </message>
    <message>
        <source>rows of the person&apos;s department and below</source>
        <translation>本部门及下级部门的记录</translation>
    </message>
    <message>
        <source>{} chosen rows</source>
        <translation>指定的 {} 条记录</translation>
    </message>
    <message>
        <source>{} {} only</source>
        <translation>{} {} 本级</translation>
    </message>
    <message>
        <source>{} {} and below</source>
        <translation>{} {} 本级及下级</translation>
    </message>
    <message>
        <source>rows where {}</source>
        <translation>符合条件 {} 的记录</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {} seconds.</source>
        <translation>密码错误次数过多，请在 {} 秒后重试。</translation>
    </message>
    <message>
        <source>Person and password don&apos;t match.</source>
        <translation>用户与密码不匹配。</translation>
    </message>
    <message>
        <source>You have been signed out: your access to this set has ended.</source>
        <translation>您已退出登录：您对本账套的使用权已终止。</translation>
    </message>
    <message>
        <source>A reason has at most {} characters and no control characters.</source>
        <translation>原因最多 {} 个字符，且不能含控制字符。</translation>
    </message>
    <message>
        <source>A scope is plain text without control characters.</source>
        <translation>范围须为纯文本，不能含控制字符。</translation>
    </message>
    <message>
        <source>The rights in this set are being changed just now. Try again.</source>
        <translation>本账套的权限正在变更，请重试。</translation>
    </message>
    <message>
        <source>The old password is wrong.</source>
        <translation>原密码不正确。</translation>
    </message>
    <message>
        <source>There are no amounts of {}.</source>
        <translation>没有{}这一金额权限对象。</translation>
    </message>
    <message>
        <source>A level is a number from 1 to {}, not {}.</source>
        <translation>级别为 1 至 {} 的整数，不能是 {}。</translation>
    </message>
    <message>
        <source>{} has no {} for levels.</source>
        <translation>{}中没有 {}，不能设置金额级别。</translation>
    </message>
    <message>
        <source>Only an account-set manager decides what no level means.</source>
        <translation>未授级别者如何处理，只能由账套主管设置。</translation>
    </message>
    <message>
        <source>Somebody else has to let the amount pass.</source>
        <translation>须由他人授权放行该金额。</translation>
    </message>
    <message>
        <source>The limit of {} does not suffice either.</source>
        <translation>{}的额度同样不足。</translation>
    </message>
    <message>
        <source>Level {} can&apos;t have the negative amount {}.</source>
        <translation>级别 {} 的金额不能为负数 {}。</translation>
    </message>
    <message>
        <source>Levels rise: level {} with {} must be above {}.</source>
        <translation>金额须逐级递增：级别 {} 的金额 {} 必须大于 {}。</translation>
    </message>
    <message>
        <source>The last day {} is past.</source>
        <translation>截止日期 {} 已过。</translation>
    </message>
    <message>
        <source>A delegation needs a reason of at most {} characters.</source>
        <translation>委托须填写原因，最多 {} 个字符。</translation>
    </message>
    <message>
        <source>Nobody lends to themselves.</source>
        <translation>不能委托给本人。</translation>
    </message>
    <message>
        <source>What managers and administrators may do by their office can&apos;t be lent, and they need no loan.</source>
        <translation>账套主管和系统管理员因职务享有的权限不能委托，也不必接受委托。</translation>
    </message>
    <message>
        <source>There is no delegation {}.</source>
        <translation>没有委托 {}。</translation>
    </message>
    <message>
        <source>A pair needs an id.</source>
        <translation>每组不相容职责须有标识。</translation>
    </message>
    <message>
        <source>A duty can&apos;t be incompatible with itself or a part of it.</source>
        <translation>职责不能与其本身或其下级职责不相容。</translation>
    </message>
    <message>
        <source>The level is block or warn, not &quot;{}&quot;.</source>
        <translation>级别应为 block（禁止）或 warn（警告），不能是“{}”。</translation>
    </message>
    <message>
        <source>A pair says in both languages what could go wrong.</source>
        <translation>每组不相容职责须用中英文说明风险。</translation>
    </message>
    <message>
        <source>A duty matrix is a JSON object with a list &quot;pairs&quot;.</source>
        <translation>不相容职责表应为含列表 pairs 的 JSON 对象。</translation>
    </message>
    <message>
        <source>The duty matrix has mistakes, so nothing was saved.</source>
        <translation>不相容职责表有误，未保存任何内容。</translation>
    </message>
    <message>
        <source>The id {} is there twice.</source>
        <translation>标识 {} 重复。</translation>
    </message>
    <message>
        <source>{} ({}) holds both {} and {}: {}</source>
        <translation>{}（{}）同时拥有{}与{}：{}</translation>
    </message>
    <message>
        <source>Who made out a document can&apos;t audit or approve it: {} did.</source>
        <translation>制单人不得审核本人填制的单据，制单人为 {}。</translation>
    </message>
    <message>
        <source>Only {}, who audited the document, can take that back.</source>
        <translation>只有审核人 {} 可以取消审核。</translation>
    </message>
    <message>
        <source>Only an account-set manager changes the matrix of incompatible duties.</source>
        <translation>不相容职责表只能由账套主管变更。</translation>
    </message>
    <message>
        <source>A new matrix needs a reason.</source>
        <translation>变更不相容职责表须填写原因。</translation>
    </message>
    <message>
        <source>Nobody answers for incompatible duties of their own.</source>
        <translation>不得为本人的不相容职责登记补偿控制。</translation>
    </message>
    <message>
        <source>Write down what is done against it.</source>
        <translation>请填写补偿控制措施。</translation>
    </message>
    <message>
        <source>A mitigation ends between today and {}, not on {}.</source>
        <translation>补偿控制的截止日期应在今天至 {} 之间，不能是 {}。</translation>
    </message>
    <message>
        <source>{} does not hold the pair {}.</source>
        <translation>{} 并不同时拥有 {} 的两项职责。</translation>
    </message>
    <message>
        <source>The pair {} is forbidden, not warned of: take one of the duties away.</source>
        <translation>{} 属于禁止而非警告，请收回其中一项职责。</translation>
    </message>
    <message>
        <source>Nothing is written for {} and the pair {}.</source>
        <translation>没有为 {} 登记过 {} 的补偿控制。</translation>
    </message>
    <message>
        <source>These duties must not be in one hand, so nothing was changed.</source>
        <translation>这些职责不得由一人兼任，未作任何变更。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>level {}</source>
        <translation>级别 {}</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>未授级别</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>不限额</translation>
    </message>
    <message>
        <source>The program made this amount itself, which is exempt from limits.</source>
        <translation>该金额由系统生成，不受额度限制。</translation>
    </message>
    <message>
        <source>{} is the account-set manager, whose amounts are not limited.</source>
        <translation>{}是账套主管，金额不受限制。</translation>
    </message>
    <message>
        <source>{} has no level for amounts of {}, and the set&apos;s settings make that unlimited.</source>
        <translation>{}未获{}的金额级别，按本账套设置视为不限额。</translation>
    </message>
    <message>
        <source>No levels are set for {1} {2}.</source>
        <translation>{1} {2} 未设置金额级别。</translation>
    </message>
    <message>
        <source>Level {} for amounts of {}: {}.</source>
        <translation>级别 {}，适用于{}：{}。</translation>
    </message>
    <message>
        <source>{} has no level for amounts of {}.</source>
        <translation>{}未获{}的金额级别。</translation>
    </message>
    <message>
        <source>Level {} has no amount for {} {}.</source>
        <translation>级别 {} 没有设置{} {} 的金额。</translation>
    </message>
    <message>
        <source>Level {} allows {} {} up to {}, this amount included; asked was {}.</source>
        <translation>级别 {} 对{} {} 的额度为 {}（含本数），本次金额为 {}。</translation>
    </message>
    <message>
        <source>Which amount is missing.</source>
        <translation>缺少金额。</translation>
    </message>
    <message>
        <source>There is no role template {}.</source>
        <translation>没有角色模板 {}。</translation>
    </message>
    <message>
        <source>A file of roles is a JSON object with a list &quot;roles&quot;.</source>
        <translation>角色文件应为含列表 roles 的 JSON 对象。</translation>
    </message>
    <message>
        <source>The file of roles has mistakes, so nothing was saved.</source>
        <translation>角色文件有误，未保存任何内容。</translation>
    </message>
    <message>
        <source>The code {} is there twice.</source>
        <translation>编码 {} 重复。</translation>
    </message>
    <message>
        <source>You are looking with the eyes of {}: nothing can be changed.</source>
        <translation>您正以{}的身份查看，不能作任何变更。</translation>
    </message>
    <message>
        <source>Only an account-set manager sees the set with another person&apos;s eyes.</source>
        <translation>只有账套主管可以他人身份查看。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>{} sees rows by the field {}, which you may not read.</source>
        <translation>{}可见的记录取决于字段“{}”，而您无权查看该字段。</translation>
    </message>
    <message>
        <source>Rows are granted by the field {}, which you may not read.</source>
        <translation>记录按字段{}授权，而您无权查看该字段。</translation>
    </message>
    <message>
        <source>Who may not see the {} of a row may not see the row: {}.</source>
        <translation>无权查看所属{}的人员，也无权查看该行：{}。</translation>
    </message>
    <message>
        <source>{} is hidden, because the field {} of {} is.</source>
        <translation>{}不可见，因为字段“{}”（{}）不可见。</translation>
    </message>
    <message>
        <source>There is nobody {} who may sign in.</source>
        <translation>没有可以登录的人员 {}。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>account-set manager: every function and all data</source>
        <translation>账套主管：全部功能和全部数据</translation>
    </message>
    <message>
        <source>administrator: keeps people and the set, sees no business data</source>
        <translation>系统管理员：管理人员和账套，不接触业务数据</translation>
    </message>
    <message>
        <source>Disabled from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Rows to see</source>
        <translation>可查询记录</translation>
    </message>
    <message>
        <source>Rows to change</source>
        <translation>可录入记录</translation>
    </message>
    <message>
        <source>Fields to change</source>
        <translation>可修改字段</translation>
    </message>
    <message>
        <source>Fields to read</source>
        <translation>可查看字段</translation>
    </message>
    <message>
        <source>Masked fields</source>
        <translation>脱敏字段</translation>
    </message>
    <message>
        <source>Hidden fields</source>
        <translation>不可见字段</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>everything of {}</source>
        <translation>{}的全部权限</translation>
    </message>
    <message>
        <source>Lent by {}</source>
        <translation>{}委托</translation>
    </message>
    <message>
        <source>{} to {}: {}</source>
        <translation>{} 至 {}：{}</translation>
    </message>
    <message>
        <source>Grantee</source>
        <translation>授权对象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>level {}, not limited</source>
        <translation>级别 {}，不限额</translation>
    </message>
    <message>
        <source>You may see this person but not change them.</source>
        <translation>您可以查看该人员，但无权修改。</translation>
    </message>
    <message>
        <source>This would lie outside of what you may enter.</source>
        <translation>超出您的录入范围。</translation>
    </message>
    <message>
        <source>You may not write some of these fields.</source>
        <translation>其中部分字段您无权录入。</translation>
    </message>
    <message>
        <source>You may not write {}.</source>
        <translation>您无权录入{}。</translation>
    </message>
    <message>
        <source>You have to do with amounts of {} yourself: nobody but an account-set manager sets limits of their own.</source>
        <translation>您本人经办{}的金额：除账套主管外，任何人不得设置自己的额度。</translation>
    </message>
    <message>
        <source>{} lacks the function for it and can&apos;t let it pass.</source>
        <translation>{}没有相应的功能权限，不能授权放行。</translation>
    </message>
    <message>
        <source>{}, from {} to {}</source>
        <translation>{}，有效期 {} 至 {}</translation>
    </message>
    <message>
        <source>{}, from {}</source>
        <translation>{}，自 {} 起</translation>
    </message>
    <message>
        <source>{}, until {}</source>
        <translation>{}，至 {} 止</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{}；{}</translation>
    </message>
    <message>
        <source>{} was made a member by {} on {}</source>
        <translation>{}由 {} 于 {} 加入该角色</translation>
    </message>
    <message>
        <source>lent by {} ({}) from {} to {} by {}: {}; {} has it {}</source>
        <translation>由{}（{}）委托，{} 至 {}，经办人 {}：{}；{}的来源：{}</translation>
    </message>
    <message>
        <source>There is no {} {} for amounts.</source>
        <translation>没有可设额度的{} {}。</translation>
    </message>
    <message>
        <source>What {} has is lent to you: nobody but an account-set manager may change the own rights.</source>
        <translation>{}的权限已委托给您：除账套主管外，任何人不得更改自己的权限。</translation>
    </message>
    <message>
        <source>This goes by the field {}, which you may not read.</source>
        <translation>此操作取决于字段{}，而您无权查看该字段。</translation>
    </message>
    <message>
        <source>Such a text has at most {} characters and no control characters.</source>
        <translation>该项文字最多 {} 个字符，且不能含控制字符。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has to be a list.</source>
        <translation>“{}”应为列表。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has to be true or false.</source>
        <translation>“{}”应为 true 或 false。</translation>
    </message>
    <message>
        <source>Codes in the file of roles are taken, so nothing was saved.</source>
        <translation>角色文件中有编码已被占用，未保存任何内容。</translation>
    </message>
    <message>
        <source>Moved there, the department would come into your own rights. That is for an account-set manager or administrator to do.</source>
        <translation>移到那里，该部门就会进入您本人的权限范围；这只能由账套主管或系统管理员办理。</translation>
    </message>
    <message>
        <source>The department {} would stand below itself.</source>
        <translation>部门 {} 不能成为自己的下级。</translation>
    </message>
    <message>
        <source>Nobody but account-set managers and administrators changes their own department: rights hang on it.</source>
        <translation>本人所属部门关系到权限，只有账套主管和系统管理员可以修改自己的部门。</translation>
    </message>
    <message>
        <source>The matrix was changed meanwhile: version {} holds, and this one was made from version {}.</source>
        <translation>不相容职责表已被他人修改：现行第 {} 版，而此表依据第 {} 版修改。</translation>
    </message>
</context>
<context>
    <name>account_set</name>
    <message>
        <source>The account set can&apos;t be made so.</source>
        <translation>不能这样建立账套。</translation>
    </message>
    <message>
        <source>Administrator and account-set manager have to be two people.</source>
        <translation>系统管理员与账套主管必须是不同的两个人。</translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>The entry has mistakes, so nothing was saved.</source>
        <translation>录入有误，未保存任何内容。</translation>
    </message>
    <message>
        <source>The code {} is taken.</source>
        <translation>编码 {} 已被占用。</translation>
    </message>
    <message>
        <source>You may not write some of these fields.</source>
        <translation>其中部分字段您无权录入。</translation>
    </message>
    <message>
        <source>{} has no field {}.</source>
        <translation>{}没有字段 {}。</translation>
    </message>
    <message>
        <source>{} is computed by the program and typed by nobody.</source>
        <translation>{}由系统计算，不可录入。</translation>
    </message>
    <message>
        <source>{} can&apos;t be changed any more.</source>
        <translation>{}一经建立不可再改。</translation>
    </message>
    <message>
        <source>You may not write {}.</source>
        <translation>您无权录入{}。</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>已取消，未写出文件。</translation>
    </message>
    <message>
        <source>There is no mapping {}.</source>
        <translation>没有列对应方案 {}。</translation>
    </message>
    <message>
        <source>The file has no column &quot;{}&quot;, which the mapping sends to {}.</source>
        <translation>文件中没有“{}”列，而列对应方案把它对应到 {}。</translation>
    </message>
    <message>
        <source>No column of the file is {}.</source>
        <translation>文件中没有对应{}的列。</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>缺少{}。</translation>
    </message>
    <message>
        <source>The code {} stands in row {} already.</source>
        <translation>编码 {} 已在第 {} 行出现。</translation>
    </message>
    <message>
        <source>The file has {} problems, so nothing was imported.</source>
        <translation>文件有 {} 处问题，未导入任何内容。</translation>
    </message>
    <message>
        <source>The first {} problems are listed, {} more are not.</source>
        <translation>已列出前 {} 处问题，另有 {} 处未列出。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>已取消，未导入任何内容。</translation>
    </message>
    <message>
        <source>{} can&apos;t be negative.</source>
        <translation>{}不能为负。</translation>
    </message>
    <message>
        <source>{} is too large.</source>
        <translation>{}数额过大。</translation>
    </message>
    <message>
        <source>A code can&apos;t hold commas, quotes or line ends.</source>
        <translation>编码中不能有逗号、引号或换行。</translation>
    </message>
    <message>
        <source>The check character of this unified social credit code (GB 32100) is wrong: a character was mistyped.</source>
        <translation>统一社会信用代码校验码（GB 32100）不符：有字符录入错误。</translation>
    </message>
    <message>
        <source>This is neither a unified social credit code of 18 characters nor a tax number of 15.</source>
        <translation>既不是 18 位统一社会信用代码，也不是 15 位纳税人识别号。</translation>
    </message>
    <message>
        <source>A bank account has 8 to 30 digits.</source>
        <translation>银行账号应为 8 至 30 位数字。</translation>
    </message>
    <message>
        <source>A postcode in China has 6 digits.</source>
        <translation>国内邮编为 6 位数字。</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>这不像是电话号码。</translation>
    </message>
    <message>
        <source>{} holds characters that can&apos;t be stored.</source>
        <translation>{}含有无法保存的字符。</translation>
    </message>
    <message>
        <source>{} is longer than {} characters.</source>
        <translation>{}超过 {} 个字符。</translation>
    </message>
    <message>
        <source>{} has to stand on one line.</source>
        <translation>{}不得换行。</translation>
    </message>
    <message>
        <source>There is no {} {}.</source>
        <translation>没有{} {}。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not one of the values of {}.</source>
        <translation>“{}”不是{}的可选值。</translation>
    </message>
    <message>
        <source>Nobody hands themselves over: ask another manager.</source>
        <translation>不能移交本人，请由其他账套主管办理。</translation>
    </message>
    <message>
        <source>Leaver and successor are the same person.</source>
        <translation>移交人与接收人不能是同一人。</translation>
    </message>
    <message>
        <source>An administrator has no customers to hand over.</source>
        <translation>系统管理员没有可移交的客户。</translation>
    </message>
    <message>
        <source>{} can&apos;t take customers over.</source>
        <translation>{}不能接收客户。</translation>
    </message>
    <message>
        <source>Only an account-set manager hands a leaver&apos;s customers over.</source>
        <translation>离职移交只能由账套主管办理。</translation>
    </message>
    <message>
        <source>The day {} is past.</source>
        <translation>日期 {} 已过。</translation>
    </message>
    <message>
        <source>There is no such record, or it is not visible to you.</source>
        <translation>没有该记录，或您无权查看。</translation>
    </message>
    <message>
        <source>{} {} was changed by somebody else in the meantime.</source>
        <translation>{} {} 在此期间已被他人修改。</translation>
    </message>
    <message>
        <source>{} is not deactivated.</source>
        <translation>{}没有停用日期，不能停用。</translation>
    </message>
    <message>
        <source>{} has a page of its own for entry.</source>
        <translation>{}在专门的页面中录入。</translation>
    </message>
    <message>
        <source>This record would lie outside of what you may enter.</source>
        <translation>该记录超出您的录入范围。</translation>
    </message>
    <message>
        <source>You may see this record but not change it.</source>
        <translation>您可以查看该记录，但无权修改。</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>这不像是电子邮箱地址。</translation>
    </message>
    <message>
        <source>{} is account-set manager: an administrator dismisses them first.</source>
        <translation>{}是账套主管，须先由系统管理员免去其主管职务。</translation>
    </message>
    <message>
        <source>{} is changed by a function of its own.</source>
        <translation>“{}”由专门的功能办理，不能在此填写。</translation>
    </message>
    <message>
        <source>The field can&apos;t be kept like this.</source>
        <translation>该自定义项不能这样保存。</translation>
    </message>
    <message>
        <source>{} takes no fields of your own.</source>
        <translation>{}不能增加自定义项。</translation>
    </message>
    <message>
        <source>The key {} is taken.</source>
        <translation>标识 {} 已被占用。</translation>
    </message>
    <message>
        <source>{} has {} fields of your own, which is the most.</source>
        <translation>{}已有 {} 个自定义项，达到上限。</translation>
    </message>
    <message>
        <source>A field keeps the type it was made with.</source>
        <translation>自定义项的类型建立后不能更改。</translation>
    </message>
    <message>
        <source>The choice {} stays, because records may have it.</source>
        <translation>选项“{}”可能已被使用，不能删除。</translation>
    </message>
    <message>
        <source>A key has 1 to {} lower-case letters, digits and underscores.</source>
        <translation>标识由 1 至 {} 个小写字母、数字或下划线组成。</translation>
    </message>
    <message>
        <source>The label holds characters that can&apos;t be stored.</source>
        <translation>名称中有不能保存的字符。</translation>
    </message>
    <message>
        <source>A field needs a label.</source>
        <translation>自定义项须有名称。</translation>
    </message>
    <message>
        <source>A label has at most {} characters.</source>
        <translation>名称最多 {} 个字。</translation>
    </message>
    <message>
        <source>There is a field {} already.</source>
        <translation>已有栏目“{}”。</translation>
    </message>
    <message>
        <source>There is no group {}.</source>
        <translation>没有分组 {}。</translation>
    </message>
    <message>
        <source>Only a field of choices has choices.</source>
        <translation>只有“选项”类型才有选项。</translation>
    </message>
    <message>
        <source>A choice has 1 to {} characters.</source>
        <translation>每个选项为 1 至 {} 个字。</translation>
    </message>
    <message>
        <source>The choice {} is there twice.</source>
        <translation>选项“{}”重复。</translation>
    </message>
    <message>
        <source>A field of choices has 1 to {} choices.</source>
        <translation>选项类型须有 1 至 {} 个选项。</translation>
    </message>
    <message>
        <source>{} is no type of field: text, long-text, number, amount, date or choice.</source>
        <translation>{} 不是栏目类型，可用：text、long-text、number、amount、date、choice。</translation>
    </message>
    <message>
        <source>{} is filled by the column &quot;{}&quot; already.</source>
        <translation>{}已由列“{}”填写。</translation>
    </message>
    <message>
        <source>One code for every row can&apos;t be: each record has its own.</source>
        <translation>编码不能统一填写，每条记录须有自己的编码。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>There is no version {}.</source>
        <translation>没有第 {} 版。</translation>
    </message>
    <message>
        <source>{} {} was not there yet on {}.</source>
        <translation>{} {} 在 {} 尚未建立。</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>没有可撤回的修改。</translation>
    </message>
    <message>
        <source>{} has no responsible person.</source>
        <translation>{}没有分管人员。</translation>
    </message>
    <message>
        <source>{} is not assigned.</source>
        <translation>{}不能分配。</translation>
    </message>
    <message>
        <source>Between 1 and {} records at once, not {}.</source>
        <translation>一次可处理 1 至 {} 条，现为 {} 条。</translation>
    </message>
    <message>
        <source>{} can&apos;t be made responsible.</source>
        <translation>不能由 {} 分管。</translation>
    </message>
    <message>
        <source>{} says nothing without {}.</source>
        <translation>未填{1}时不能填写{0}。</translation>
    </message>
    <message>
        <source>{} makes no tree.</source>
        <translation>{}没有上下级关系。</translation>
    </message>
    <message>
        <source>{} belongs to nothing else.</source>
        <translation>{}不从属于其他档案。</translation>
    </message>
    <message>
        <source>Whom a contact reports to has to be a contact of the same customer.</source>
        <translation>上级联系人须为同一客户的联系人。</translation>
    </message>
    <message>
        <source>{} would stand below itself.</source>
        <translation>{} 将成为自身的下级。</translation>
    </message>
    <message>
        <source>There is no file &quot;{}&quot;.</source>
        <translation>文件“{}”不存在。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no file that can be attached.</source>
        <translation>“{}”不是可以作为附件的文件。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; can&apos;t be read.</source>
        <translation>无法读取“{}”。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is larger than {} MB, which is the most in this set.</source>
        <translation>“{}”超过 {} MB，本账套的附件不能更大。</translation>
    </message>
    <message>
        <source>Remarks and reasons have at most {} characters.</source>
        <translation>备注和原因最多 {} 个字符。</translation>
    </message>
    <message>
        <source>{} has no attachments.</source>
        <translation>{}没有附件。</translation>
    </message>
    <message>
        <source>There is no attachment {}.</source>
        <translation>没有附件 {}。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is attached already.</source>
        <translation>“{}”已经是附件。</translation>
    </message>
    <message>
        <source>This record has {} attachments, which is the most.</source>
        <translation>这条记录已有 {} 个附件，达到上限。</translation>
    </message>
    <message>
        <source>The stored content of &quot;{}&quot; is damaged: it is not what was attached. A backup may have it.</source>
        <translation>“{}”在账套中的内容已损坏，与添加时不同。备份中可能还有。</translation>
    </message>
    <message>
        <source>The limit of attachments is 1 to {} MB.</source>
        <translation>附件大小上限为 1 到 {} MB。</translation>
    </message>
    <message>
        <source>The file can&apos;t be attached.</source>
        <translation>这个文件不能作为附件。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is of a kind that is not attached; these are: {}.</source>
        <translation>“{}”的类型不能作为附件，可以添加的有：{}。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is empty.</source>
        <translation>“{}”是空文件。</translation>
    </message>
    <message>
        <source>By its name &quot;{}&quot; is of the kind {}, but its content is {}.</source>
        <translation>“{}”按名称是{}，内容却是{}。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has macros, which are not attached. Save it without them, or as PDF.</source>
        <translation>“{}”含有宏，不能作为附件。请另存为不含宏的文件或 PDF。</translation>
    </message>
    <message>
        <source>vCards hold contacts; {} goes into CSV or XLSX files.</source>
        <translation>vCard 只用于联系人；{}请导出为 CSV 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>A vCard needs the field {}, which you may not see in full.</source>
        <translation>vCard 需要栏目“{}”，您无权查看其完整内容。</translation>
    </message>
    <message>
        <source>{} (line {} of the file)</source>
        <translation>{}（文件第 {} 行）</translation>
    </message>
    <message>
        <source>Several records are called &quot;{}&quot;; the code says which.</source>
        <translation>有多条记录名为“{}”，请改用编码指明。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is left out: no field is free for it.</source>
        <translation>“{}”未导入：没有可存放的栏目。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is left out: a birthday needs its year.</source>
        <translation>“{}”未导入：生日须有年份。</translation>
    </message>
    <message>
        <source>The code is made of {}, so it has to be given.</source>
        <translation>编码由“{}”组成，必须填写该栏。</translation>
    </message>
    <message>
        <source>All numbers of {} are used up. The coding rule needs more digits.</source>
        <translation>流水号已用完（最大 {}），编码规则需要增加位数。</translation>
    </message>
    <message>
        <source>This code does not follow the coding rule {}.</source>
        <translation>编码不符合编码规则 {}。</translation>
    </message>
    <message>
        <source>There is no coding rule for {}.</source>
        <translation>{}没有编码规则。</translation>
    </message>
    <message>
        <source>No code can be given yet.</source>
        <translation>现在还不能给出编码。</translation>
    </message>
    <message>
        <source>{} takes no coding rule.</source>
        <translation>{} 不能设置编码规则。</translation>
    </message>
    <message>
        <source>A curly bracket is opened and not closed.</source>
        <translation>花括号没有闭合。</translation>
    </message>
    <message>
        <source>A pattern has one running number, such as {}.</source>
        <translation>规则中须有且只有一个流水号，例如 {}。</translation>
    </message>
    <message>
        <source>Codes have at most {} characters.</source>
        <translation>编码最多 {} 个字符。</translation>
    </message>
    <message>
        <source>A code can&apos;t hold commas, quotes, brackets or line ends.</source>
        <translation>编码不能含有逗号、引号、括号或换行。</translation>
    </message>
    <message>
        <source>A running number has at most {} digits.</source>
        <translation>流水号最多 {} 位。</translation>
    </message>
    <message>
        <source>{} stands for nothing here.</source>
        <translation>{} 在这里没有含义。</translation>
    </message>
    <message>
        <source>This is no pattern of codes.</source>
        <translation>这不是有效的编码规则。</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>an archive of another kind</source>
        <translation>其他格式的压缩包</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>an installation package or an unknown document</source>
        <translation>安装包或未知的文档</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation>OpenDocument 电子表格</translation>
    </message>
    <message>
        <source>an OFD document</source>
        <translation>OFD 版式文档</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>an XML or SVG file</source>
        <translation>XML 或 SVG 文件</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>a damaged archive</source>
        <translation>损坏的压缩包</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>BMP 图片</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>Some of the records were changed in the meantime. Look at the preview again.</source>
        <translation>部分记录刚刚被改动，请重新查看预览。</translation>
    </message>
    <message>
        <source>At most {} records are changed at once.</source>
        <translation>一次最多修改 {} 条记录。</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>请指明要修改的内容。</translation>
    </message>
    <message>
        <source>Every record has a code of its own.</source>
        <translation>每条记录的编码各不相同，不能批量修改。</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>There are {} problems, so nothing was changed.</source>
        <translation>共有 {} 处问题，未作任何修改。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>At most {} records are printed at once. Narrow the list, or export it to a file.</source>
        <translation>一次最多打印 {} 条记录。请缩小范围，或改为导出文件。</translation>
    </message>
    <message>
        <source>The rows to correct are a table: give the file a name that ends with .csv or .xlsx.</source>
        <translation>待更正的行另存为表格：文件名须以 .csv 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>A report goes by references, choices and short texts, and {} is none of them.</source>
        <translation>报表只能按参照、选项和短文本字段统计，{}不属于这些类型。</translation>
    </message>
    <message>
        <source>{} has more than {} different values: a report by it would be a list.</source>
        <translation>{}的不同取值超过 {} 个，按它统计等于列清单。</translation>
    </message>
    <message>
        <source>A report has 1 level at least.</source>
        <translation>报表至少要有 1 级。</translation>
    </message>
    <message>
        <source>(not filled in)</source>
        <translation>（未填写）</translation>
    </message>
    <message>
        <source>{} keeps no history.</source>
        <translation>{}不保留变更记录。</translation>
    </message>
    <message>
        <source>Days are a number from 1 to {}.</source>
        <translation>天数应为 1 至 {} 之间的整数。</translation>
    </message>
    <message>
        <source>A page has 1 to {} rows.</source>
        <translation>每页为 1 至 {} 行。</translation>
    </message>
    <message>
        <source>Growth is shown over 1 to {} months.</source>
        <translation>增长统计的期间为 1 至 {} 个月。</translation>
    </message>
    <message>
        <source>{} itself</source>
        <translation>{}（本级）</translation>
    </message>
    <message>
        <source>The lines of {} are joined to one.</source>
        <translation>{}的多行内容已合并为一行。</translation>
    </message>
    <message>
        <source>There is no such view, or it is not yours to see.</source>
        <translation>没有这个视图，或者您无权查看。</translation>
    </message>
    <message>
        <source>The view {} belongs to somebody else. Save it under a name of your own to change it.</source>
        <translation>视图“{}”属于他人。如需修改，请另存为自己的视图。</translation>
    </message>
    <message>
        <source>Several roles have a view {}: write ROLE/NAME.</source>
        <translation>有多个角色共享了视图“{}”，请写成“角色/名称”。</translation>
    </message>
    <message>
        <source>The conditions or the search are too long for a view.</source>
        <translation>条件或搜索内容过长，无法保存为视图。</translation>
    </message>
    <message>
        <source>The role has another view named {} already.</source>
        <translation>该角色已有名为“{}”的视图。</translation>
    </message>
    <message>
        <source>There is no role {}.</source>
        <translation>没有角色 {}。</translation>
    </message>
    <message>
        <source>You have {} views of this list, which is the most.</source>
        <translation>您在此列表已有 {} 个视图，达到上限。</translation>
    </message>
    <message>
        <source>You have another view named {} already.</source>
        <translation>您已有名为“{}”的视图。</translation>
    </message>
    <message>
        <source>The view has a condition on something that is not visible to you or not there any more. It is left out: the list shows more than the view means.</source>
        <translation>此视图含有您无权查看或已不存在的条件，该条件未生效：列表显示的内容多于视图本意。</translation>
    </message>
    <message>
        <source>The view names a field that is not visible to you or not there any more. It is left out.</source>
        <translation>此视图含有您无权查看或已不存在的字段，已略去。</translation>
    </message>
    <message>
        <source>A score is a number from 1 to 100.</source>
        <translation>相似度是 1 到 100 的数。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>These two are one record.</source>
        <translation>两个编码是同一条记录。</translation>
    </message>
    <message>
        <source>Nobody said that {} and {} are different.</source>
        <translation>{} 和 {} 没有被标记为不同。</translation>
    </message>
    <message>
        <source>same tax number</source>
        <translation>税号相同</translation>
    </message>
    <message>
        <source>same bank account</source>
        <translation>银行账号相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same name but for legal form or place</source>
        <translation>名称相同（公司形式或地名不同）</translation>
    </message>
    <message>
        <source>same name in another place</source>
        <translation>异地同名</translation>
    </message>
    <message>
        <source>names differ by one character</source>
        <translation>名称仅差一个字</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>名称相互包含</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>same pinyin initials</source>
        <translation>拼音首字母相同</translation>
    </message>
    <message>
        <source>{} {} went into another one already.</source>
        <translation>{} {} 已经合并到另一条记录。</translation>
    </message>
    <message>
        <source>One of the two was changed by somebody else in the meantime.</source>
        <translation>其中一条记录已被他人修改。</translation>
    </message>
    <message>
        <source>{} {} did not go into another one.</source>
        <translation>{} {} 没有被合并。</translation>
    </message>
    <message>
        <source>The {} that stayed went into another one since. Take that back first.</source>
        <translation>保留的{}之后又合并到了另一条记录，请先撤销那次合并。</translation>
    </message>
    <message>
        <source>A backup was taken since, so this merge stands.</source>
        <translation>合并之后已做过备份，不能再撤销这次合并。</translation>
    </message>
    <message>
        <source>The records were rearranged since, so this merge can&apos;t be taken back.</source>
        <translation>合并之后上下级关系已调整，不能再撤销这次合并。</translation>
    </message>
    <message>
        <source>Not everything that would have to change with it is yours to change, so nothing was done.</source>
        <translation>需要随之修改的内容中有您无权修改的部分，因此没有执行。</translation>
    </message>
</context>
<context>
    <name>base</name>
    <message>
        <source>The year must be between {} and {}.</source>
        <translation>年份须在 {} 至 {} 之间。</translation>
    </message>
    <message>
        <source>There is no day {}.</source>
        <translation>日期 {} 不存在。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a date such as 2024-05-08.</source>
        <translation>“{}”不是有效的日期，应如 2024-05-08。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not an amount in yuan such as 1234.50.</source>
        <translation>“{}”不是有效的金额，应以元为单位，如 1234.50。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has more than two decimals; the smallest unit is 0.01 yuan.</source>
        <translation>“{}”的小数超过两位，金额最小到分（0.01 元）。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is too large an amount.</source>
        <translation>“{}”超出金额的允许范围。</translation>
    </message>
    <message>
        <source>There is no accounting month {}.</source>
        <translation>会计期间 {} 不存在。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not an accounting month such as 2024-05.</source>
        <translation>“{}”不是有效的会计期间，应如 2024-05。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a number.</source>
        <translation>“{}”不是数字。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; has more than {} decimals.</source>
        <translation>“{}”的小数超过 {} 位。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is too large a number.</source>
        <translation>“{}”数字过大。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>row {}, {}: {}</source>
        <translation>第 {} 行，{}：{}</translation>
    </message>
    <message>
        <source>row {}: {}</source>
        <translation>第 {} 行：{}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>The audit trail is whole: {} rows.</source>
        <translation>审计日志完整，共 {} 行。</translation>
    </message>
    <message>
        <source>The audit trail is not whole.</source>
        <translation>审计日志不完整。</translation>
    </message>
    <message>
        <source>Head: {}</source>
        <translation>链首：{}</translation>
    </message>
    <message>
        <source>The audit trail.</source>
        <translation>审计日志。</translation>
    </message>
    <message>
        <source>Lists rows of the trail, the newest first.</source>
        <translation>列出审计日志，最新的在前。</translation>
    </message>
    <message>
        <source>Only this object, such as customer.</source>
        <translation>只列该业务对象，如 customer。</translation>
    </message>
    <message>
        <source>Only the record with this code.</source>
        <translation>只列该编码的记录。</translation>
    </message>
    <message>
        <source>Only what this person did.</source>
        <translation>只列该人员的操作。</translation>
    </message>
    <message>
        <source>Rows at most; 100 if not given.</source>
        <translation>最多行数，默认 100。</translation>
    </message>
    <message>
        <source>Checks the whole trail; exit 7 when it is not whole.</source>
        <translation>校验全部审计日志；不完整时退出码为 7。</translation>
    </message>
    <message>
        <source>A head noted earlier, which has to be part of the trail.</source>
        <translation>此前记下的链首，须在日志之中。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; can&apos;t be read.</source>
        <translation>无法读取文件“{}”。</translation>
    </message>
    <message>
        <source>Runs one command a line and prints one JSON line for each, all with one sign-in.</source>
        <translation>每行执行一条命令并输出一行 JSON，只登录一次。</translation>
    </message>
    <message>
        <source>The file, or - for standard input.</source>
        <translation>文件，- 表示标准输入。</translation>
    </message>
    <message>
        <source>Stops at the first command that fails.</source>
        <translation>遇到第一条失败的命令即停止。</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写出结果。</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The options for every command: xinheng-cli --help</source>
        <translation>各命令通用的选项见 xinheng-cli --help</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; holds no password.</source>
        <translation>文件“{}”中没有密码。</translation>
    </message>
    <message>
        <source>There is no language &quot;{}&quot;. Known are zh and en.</source>
        <translation>没有语言“{}”。可用的有 zh 和 en。</translation>
    </message>
    <message>
        <source>A password is missing: put it into the variable {}.</source>
        <translation>缺少密码：请放入环境变量 {}。</translation>
    </message>
    <message>
        <source>This command needs a person who signs in: --user CODE.</source>
        <translation>此命令须登录：请用 --user 编码 指定人员。</translation>
    </message>
    <message>
        <source>The password is missing: put it into the variable XINHENG_PASSWORD, or name a file with --password-file.</source>
        <translation>缺少密码：请放入环境变量 XINHENG_PASSWORD，或用 --password-file 指定文件。</translation>
    </message>
    <message>
        <source>This command needs an account set: --set FILE.</source>
        <translation>此命令须指定账套：--set 文件。</translation>
    </message>
    <message>
        <source>Rows controlled</source>
        <translation>记录级控制</translation>
    </message>
    <message>
        <source>Fields controlled</source>
        <translation>字段级控制</translation>
    </message>
    <message>
        <source>Say what to control: --rows on or off, --fields on or off.</source>
        <translation>请指明控制项：--rows on 或 off，--fields on 或 off。</translation>
    </message>
    <message>
        <source>Whether an object&apos;s rows and fields are controlled.</source>
        <translation>数据权限控制设置：业务对象的记录与字段是否受控。</translation>
    </message>
    <message>
        <source>Switches control on or off.</source>
        <translation>启用或停用控制。</translation>
    </message>
    <message>
        <source>The object, such as customer.</source>
        <translation>业务对象，如 customer。</translation>
    </message>
    <message>
        <source>on: nobody sees rows that were not granted.</source>
        <translation>on：未获授权的记录谁也看不到。</translation>
    </message>
    <message>
        <source>on: nobody sees fields that were not granted.</source>
        <translation>on：未获授权的字段谁也看不到。</translation>
    </message>
    <message>
        <source>Lists the settings of all objects.</source>
        <translation>列出各业务对象的设置。</translation>
    </message>
    <message>
        <source>Worth a look: {}</source>
        <translation>请留意：{}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Fields; KEY= takes the value away.</source>
        <translation>字段；“键=”表示清空。</translation>
    </message>
    <message>
        <source>The version that was shown: exit 6 when somebody was faster.</source>
        <translation>查看时显示的版本：已被他人修改时退出码为 6。</translation>
    </message>
    <message>
        <source>Why.</source>
        <translation>原因。</translation>
    </message>
    <message>
        <source>First day, YYYY-MM-DD; the business date if not given.</source>
        <translation>起始日期，YYYY-MM-DD；默认为业务日期。</translation>
    </message>
    <message>
        <source>Columns: key,key.</source>
        <translation>列：键,键。</translation>
    </message>
    <message>
        <source>Condition, such as &quot;credit_limit &gt;= 5000 and name like &apos;%电力%&apos;&quot;.</source>
        <translation>条件，如 &quot;credit_limit &gt;= 5000 and name like &apos;%电力%&apos;&quot;。</translation>
    </message>
    <message>
        <source>Words to find in names, codes, telephones and the like.</source>
        <translation>在名称、编码、电话等字段中查找的词。</translation>
    </message>
    <message>
        <source>Keys to sort by, - for descending: name,-credit_limit.</source>
        <translation>排序键，- 表示降序：name,-credit_limit。</translation>
    </message>
    <message>
        <source>{} and {} don&apos;t go together.</source>
        <translation>{} 与 {} 不能同时使用。</translation>
    </message>
    <message>
        <source>Rows read: {}; added: {}; updated: {}; unchanged: {}; worth a look: {}</source>
        <translation>读取 {} 行；新增 {}；更新 {}；未变 {}；请留意 {}</translation>
    </message>
    <message>
        <source>Column without a field, left out: {}</source>
        <translation>没有对应字段的列，已略过：{}</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was kept.</source>
        <translation>本次为试运行，未保存任何内容。</translation>
    </message>
    <message>
        <source>JSON file that gives columns their fields.</source>
        <translation>列与字段对应的 JSON 文件。</translation>
    </message>
    <message>
        <source>Name of a mapping kept in the set.</source>
        <translation>账套中保存的列对应方案名称。</translation>
    </message>
    <message>
        <source>Keeps the mapping in the set under this name.</source>
        <translation>以此名称把列对应方案存入账套。</translation>
    </message>
    <message>
        <source>utf-8, utf-8-bom, gb18030, utf-16le or utf-16be; found out if not given.</source>
        <translation>utf-8、utf-8-bom、gb18030、utf-16le 或 utf-16be；默认自动识别。</translation>
    </message>
    <message>
        <source>Checks everything and keeps nothing.</source>
        <translation>只检查，不保存。</translation>
    </message>
    <message>
        <source>utf-8, utf-8-bom or gb18030; utf-8-bom if not given.</source>
        <translation>utf-8、utf-8-bom 或 gb18030；默认 utf-8-bom。</translation>
    </message>
    <message>
        <source>Replaces a file that is there.</source>
        <translation>覆盖已有文件。</translation>
    </message>
    <message>
        <source>Headings are labels instead of keys.</source>
        <translation>列标题用字段名称而不用键名。</translation>
    </message>
    <message>
        <source>Total of {}: {}</source>
        <translation>{}合计：{}</translation>
    </message>
    <message>
        <source>There are more: --after {}</source>
        <translation>还有更多：--after {}</translation>
    </message>
    <message>
        <source>Rows at most; 50 if not given, 0 for none.</source>
        <translation>最多行数，默认 50；0 表示不列行。</translation>
    </message>
    <message>
        <source>Counts all that match.</source>
        <translation>统计符合条件的总数。</translation>
    </message>
    <message>
        <source>Amounts to add up: key,key.</source>
        <translation>要合计的金额字段：键,键。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Departments.</source>
        <translation>部门。</translation>
    </message>
    <message>
        <source>Adds a department.</source>
        <translation>新增部门。</translation>
    </message>
    <message>
        <source>The department&apos;s code.</source>
        <translation>部门编码。</translation>
    </message>
    <message>
        <source>The department&apos;s name.</source>
        <translation>部门名称。</translation>
    </message>
    <message>
        <source>Code of the department above it.</source>
        <translation>上级部门编码。</translation>
    </message>
    <message>
        <source>Lists the departments.</source>
        <translation>列出部门。</translation>
    </message>
    <message>
        <source>Granted to {}.</source>
        <translation>已授权给 {}。</translation>
    </message>
    <message>
        <source>There is no right &quot;{}&quot; on rows. Known are query and entry.</source>
        <translation>记录没有“{}”这种权限。可用的有 query（查询）和 entry（录入）。</translation>
    </message>
    <message>
        <source>{} needs a value.</source>
        <translation>{} 须带值。</translation>
    </message>
    <message>
        <source>Name the fields: --read, --write, --mask or --forbid, each key,key.</source>
        <translation>请指明字段：--read、--write、--mask 或 --forbid，各为 键,键。</translation>
    </message>
    <message>
        <source>Grants rights to a person or a role.</source>
        <translation>给人员或角色授权。</translation>
    </message>
    <message>
        <source>Grants a function.</source>
        <translation>授予功能权限。</translation>
    </message>
    <message>
        <source>person:CODE or role:CODE</source>
        <translation>person:编码 或 role:编码</translation>
    </message>
    <message>
        <source>Key of the function or group, such as archive.customer.query.</source>
        <translation>功能或功能组的键名，如 archive.customer.query。</translation>
    </message>
    <message>
        <source>Grants rows of an object.</source>
        <translation>授予业务对象的记录权限。</translation>
    </message>
    <message>
        <source>all, mine, department, department-below, ids:A,B, tree:DIMENSION=CODE, tree-below:DIMENSION=CODE or where:FILTER</source>
        <translation>all、mine、department、department-below、ids:A,B、tree:维度=编码、tree-below:维度=编码 或 where:条件</translation>
    </message>
    <message>
        <source>query, or query,entry</source>
        <translation>query（查询），或 query,entry（查询和录入）</translation>
    </message>
    <message>
        <source>Grants fields of an object.</source>
        <translation>授予业务对象的字段权限。</translation>
    </message>
    <message>
        <source>Fields to read: key,key.</source>
        <translation>可读字段：键,键。</translation>
    </message>
    <message>
        <source>Fields to read and write: key,key.</source>
        <translation>可读写字段：键,键。</translation>
    </message>
    <message>
        <source>Fields to see masked: key,key.</source>
        <translation>脱敏显示的字段：键,键。</translation>
    </message>
    <message>
        <source>Fields never to see, whatever else is granted: key,key.</source>
        <translation>禁止查看的字段，优先于一切授权：键,键。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Given at (UTC)</source>
        <translation>授权时间（UTC）</translation>
    </message>
    <message>
        <source>{} is no member of {} any more.</source>
        <translation>{} 不再是角色 {} 的成员。</translation>
    </message>
    <message>
        <source>Who has which role.</source>
        <translation>人员与角色的对应。</translation>
    </message>
    <message>
        <source>Gives a person a role.</source>
        <translation>把人员归入角色。</translation>
    </message>
    <message>
        <source>The person&apos;s code.</source>
        <translation>人员编码。</translation>
    </message>
    <message>
        <source>The role&apos;s code.</source>
        <translation>角色编码。</translation>
    </message>
    <message>
        <source>Takes a role from a person.</source>
        <translation>把人员移出角色。</translation>
    </message>
    <message>
        <source>Lists who has which role.</source>
        <translation>列出人员所属角色。</translation>
    </message>
    <message>
        <source>The account-set file.</source>
        <translation>账套文件。</translation>
    </message>
    <message>
        <source>Code of the person who signs in.</source>
        <translation>登录人员的编码。</translation>
    </message>
    <message>
        <source>File whose first line is the password, instead of the variable XINHENG_PASSWORD.</source>
        <translation>首行为密码的文件，代替环境变量 XINHENG_PASSWORD。</translation>
    </message>
    <message>
        <source>Business date, YYYY-MM-DD; today if not given.</source>
        <translation>业务日期，YYYY-MM-DD；默认为今天。</translation>
    </message>
    <message>
        <source>Language of messages: zh or en.</source>
        <translation>提示语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Prints one JSON document.</source>
        <translation>输出一份 JSON 文档。</translation>
    </message>
    <message>
        <source>Xinheng on the command line: account sets, people, rights and customers.</source>
        <translation>信衡命令行：账套、人员、权限与客户。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Prints the help of a command.</source>
        <translation>显示命令的帮助。</translation>
    </message>
    <message>
        <source>The command&apos;s words.</source>
        <translation>命令的各个词。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Disabled from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>{} has a new password.</source>
        <translation>{} 的密码已更新。</translation>
    </message>
    <message>
        <source>The person can&apos;t sign in any more.</source>
        <translation>停用人员，使其不能再登录。</translation>
    </message>
    <message>
        <source>First day, YYYY-MM-DD; today if not given.</source>
        <translation>起始日期，YYYY-MM-DD；默认为今天。</translation>
    </message>
    <message>
        <source>The person may sign in again.</source>
        <translation>重新启用人员。</translation>
    </message>
    <message>
        <source>Appoints or dismisses an account-set manager.</source>
        <translation>任免账套主管。</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>on（任命）或 off（免去）</translation>
    </message>
    <message>
        <source>Sets the password in XINHENG_NEW_PASSWORD: the own one, or another person&apos;s.</source>
        <translation>按 XINHENG_NEW_PASSWORD 设置密码：本人的或他人的。</translation>
    </message>
    <message>
        <source>The person&apos;s code; oneself if not given.</source>
        <translation>人员编码，默认为本人。</translation>
    </message>
    <message>
        <source>People.</source>
        <translation>人员。</translation>
    </message>
    <message>
        <source>Adds a person; the first password comes from XINHENG_NEW_PASSWORD.</source>
        <translation>新增人员；初始密码取自 XINHENG_NEW_PASSWORD。</translation>
    </message>
    <message>
        <source>The person&apos;s name.</source>
        <translation>人员姓名。</translation>
    </message>
    <message>
        <source>Code of the department.</source>
        <translation>部门编码。</translation>
    </message>
    <message>
        <source>Lists the people.</source>
        <translation>列出人员。</translation>
    </message>
    <message>
        <source>Shows a person.</source>
        <translation>显示人员。</translation>
    </message>
    <message>
        <source>Revoked from {}.</source>
        <translation>已收回 {} 的授权。</translation>
    </message>
    <message>
        <source>Takes rights from a person or a role.</source>
        <translation>收回人员或角色的权限。</translation>
    </message>
    <message>
        <source>Revokes a function.</source>
        <translation>收回功能权限。</translation>
    </message>
    <message>
        <source>Exactly the key that was granted.</source>
        <translation>授权时所用的键名，须完全一致。</translation>
    </message>
    <message>
        <source>Revokes rows of an object.</source>
        <translation>收回业务对象的记录权限。</translation>
    </message>
    <message>
        <source>The scope that was granted; all scopes if not given.</source>
        <translation>授权时的范围；不指明则收回全部范围。</translation>
    </message>
    <message>
        <source>Revokes fields of an object; all of them if none is named.</source>
        <translation>收回业务对象的字段权限；不指明则全部收回。</translation>
    </message>
    <message>
        <source>Person: {} {} ({})</source>
        <translation>人员：{} {}（{}）</translation>
    </message>
    <message>
        <source>Roles: {}</source>
        <translation>角色：{}</translation>
    </message>
    <message>
        <source>Functions:</source>
        <translation>功能：</translation>
    </message>
    <message>
        <source>  {} ({})</source>
        <translation>  {}（{}）</translation>
    </message>
    <message>
        <source>{}: rows are controlled</source>
        <translation>{}：已启用记录级控制</translation>
    </message>
    <message>
        <source>{}: rows are not controlled</source>
        <translation>{}：未启用记录级控制</translation>
    </message>
    <message>
        <source>  query: {}</source>
        <translation>  查询：{}</translation>
    </message>
    <message>
        <source>  entry: {}</source>
        <translation>  录入：{}</translation>
    </message>
    <message>
        <source>{}: fields are controlled</source>
        <translation>{}：已启用字段级控制</translation>
    </message>
    <message>
        <source>{}: fields are not controlled</source>
        <translation>{}：未启用字段级控制</translation>
    </message>
    <message>
        <source>  read: {}</source>
        <translation>  可读：{}</translation>
    </message>
    <message>
        <source>  write: {}</source>
        <translation>  可写：{}</translation>
    </message>
    <message>
        <source>  masked: {}</source>
        <translation>  脱敏：{}</translation>
    </message>
    <message>
        <source>  hidden: {}</source>
        <translation>  隐藏：{}</translation>
    </message>
    <message>
        <source>Everything a person may do, on one page.</source>
        <translation>一页列出人员的全部有效权限。</translation>
    </message>
    <message>
        <source>Roles.</source>
        <translation>角色。</translation>
    </message>
    <message>
        <source>Adds a role.</source>
        <translation>新增角色。</translation>
    </message>
    <message>
        <source>The role&apos;s name.</source>
        <translation>角色名称。</translation>
    </message>
    <message>
        <source>Lists the roles.</source>
        <translation>列出角色。</translation>
    </message>
    <message>
        <source>There is no template &quot;{}&quot;. Known are empty and demo.</source>
        <translation>没有模板“{}”。可用的有 empty 和 demo。</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>缺少{}。</translation>
    </message>
    <message>
        <source>The account set &quot;{}&quot; is made: {}</source>
        <translation>账套“{}”已建立：{}</translation>
    </message>
    <message>
        <source>Account set</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>建立时间（UTC）</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>数据结构版本</translation>
    </message>
    <message>
        <source>The account set is sound.</source>
        <translation>账套完好。</translation>
    </message>
    <message>
        <source>The account set is damaged.</source>
        <translation>账套已损坏。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>备份清单</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>{} is restored from {}.</source>
        <translation>已用备份恢复，账套文件 {}，备份文件 {}。</translation>
    </message>
    <message>
        <source>Makes an account set.</source>
        <translation>建立账套。</translation>
    </message>
    <message>
        <source>The new file; its name ends in .xset.</source>
        <translation>新文件，文件名以 .xset 结尾。</translation>
    </message>
    <message>
        <source>Name of the account set.</source>
        <translation>账套名称。</translation>
    </message>
    <message>
        <source>empty: two people and no business data; demo: the demonstration set.</source>
        <translation>empty：只有两名人员，没有业务数据；demo：演示账套。</translation>
    </message>
    <message>
        <source>Code of the system administrator.</source>
        <translation>系统管理员编码。</translation>
    </message>
    <message>
        <source>Code of the account-set manager.</source>
        <translation>账套主管编码。</translation>
    </message>
    <message>
        <source>Puts a backup in the place of a set, which is kept as a backup.</source>
        <translation>用备份替换账套，原账套另存为备份。</translation>
    </message>
    <message>
        <source>The backup.</source>
        <translation>备份文件。</translation>
    </message>
    <message>
        <source>The account-set file to write.</source>
        <translation>要写入的账套文件。</translation>
    </message>
    <message>
        <source>The account set itself.</source>
        <translation>账套本身。</translation>
    </message>
    <message>
        <source>What may be known without signing in.</source>
        <translation>无须登录即可知道的信息。</translation>
    </message>
    <message>
        <source>Checks the file and the audit trail; exit 7 when damaged.</source>
        <translation>检查文件与审计日志；有损坏时退出码为 7。</translation>
    </message>
    <message>
        <source>Makes a verified backup.</source>
        <translation>建立经过校验的备份。</translation>
    </message>
    <message>
        <source>The backup&apos;s file.</source>
        <translation>备份文件。</translation>
    </message>
    <message>
        <source>A quotation mark {} is not closed.</source>
        <translation>引号 {} 没有配对。</translation>
    </message>
    <message>
        <source>{} is given more than once.</source>
        <translation>{} 重复给出。</translation>
    </message>
    <message>
        <source>The command line can&apos;t be read: {}</source>
        <translation>无法识别命令行：{}</translation>
    </message>
    <message>
        <source>There is no command &quot;{}&quot;. Known are: {}.</source>
        <translation>没有命令“{}”。可用的有：{}。</translation>
    </message>
    <message>
        <source>There is no option {} here. Known are: {}.</source>
        <translation>此处没有选项 {}。可用的有：{}。</translation>
    </message>
    <message>
        <source>A command is missing. Known are: {}.</source>
        <translation>缺少命令。可用的有：{}。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not expected here.</source>
        <translation>此处不应有“{}”。</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is not a whole number from 0 on.</source>
        <translation>{}：“{}”不是大于或等于 0 的整数。</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is neither on nor off.</source>
        <translation>{}：“{}”既不是 on 也不是 off。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not written KEY=VALUE.</source>
        <translation>“{}”没有写成“键=值”。</translation>
    </message>
    <message>
        <source>First day, YYYY-MM-DD.</source>
        <translation>起始日期，YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>Last day, YYYY-MM-DD, included.</source>
        <translation>截止日期，YYYY-MM-DD，含当日。</translation>
    </message>
    <message>
        <source>Allowed.</source>
        <translation>允许。</translation>
    </message>
    <message>
        <source>Not allowed.</source>
        <translation>不允许。</translation>
    </message>
    <message>
        <source>Why a person may do something, or what is missing.</source>
        <translation>某人为何可以做某事，或缺少什么权限。</translation>
    </message>
    <message>
        <source>Key of the field.</source>
        <translation>字段键名。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{} lends to {} from {} to {}.</source>
        <translation>{} 委托给 {}，{} 至 {}。</translation>
    </message>
    <message>
        <source>Giver</source>
        <translation>委托人</translation>
    </message>
    <message>
        <source>Taker</source>
        <translation>受托人</translation>
    </message>
    <message>
        <source>The delegation {} has ended.</source>
        <translation>委托 {} 已终止。</translation>
    </message>
    <message>
        <source>Rights lent to somebody for some days.</source>
        <translation>限期委托给他人的权限。</translation>
    </message>
    <message>
        <source>Lends a person&apos;s rights to another; both days are included.</source>
        <translation>将一人的权限委托给另一人，含起止当日。</translation>
    </message>
    <message>
        <source>Code of the person who lends.</source>
        <translation>委托人编码。</translation>
    </message>
    <message>
        <source>Code of the person who may then.</source>
        <translation>受托人编码。</translation>
    </message>
    <message>
        <source>Only what this role gives; everything if not given.</source>
        <translation>只委托该角色的权限；不指明则全部委托。</translation>
    </message>
    <message>
        <source>Last day, YYYY-MM-DD.</source>
        <translation>截止日期，YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>Lists the delegations one may see.</source>
        <translation>列出有权查看的委托。</translation>
    </message>
    <message>
        <source>Ends a delegation now.</source>
        <translation>立即终止委托。</translation>
    </message>
    <message>
        <source>Number of the delegation.</source>
        <translation>委托编号。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>职责组</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Mitigated until</source>
        <translation>补偿控制至</translation>
    </message>
    <message>
        <source>First</source>
        <translation>职责一</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>职责二</translation>
    </message>
    <message>
        <source>Version {} of the matrix.</source>
        <translation>不相容职责表第 {} 版。</translation>
    </message>
    <message>
        <source>Version {} of the matrix holds now.</source>
        <translation>不相容职责表第 {} 版已生效。</translation>
    </message>
    <message>
        <source>Written down for {} and {} until {}.</source>
        <translation>已为 {} 登记 {} 的补偿控制，有效至 {}。</translation>
    </message>
    <message>
        <source>Nothing is written for {} and {} any more.</source>
        <translation>{} 对 {} 的补偿控制已终止。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>补偿控制措施</translation>
    </message>
    <message>
        <source>Writes down what is done against a pair that is warned of.</source>
        <translation>为警告级的不相容职责登记补偿控制。</translation>
    </message>
    <message>
        <source>The pair&apos;s id.</source>
        <translation>职责组标识。</translation>
    </message>
    <message>
        <source>What is done against it.</source>
        <translation>补偿控制措施。</translation>
    </message>
    <message>
        <source>Last day, at most a year ahead.</source>
        <translation>截止日期，最长一年。</translation>
    </message>
    <message>
        <source>Ends what was written for a person and a pair.</source>
        <translation>终止某人某组职责的补偿控制。</translation>
    </message>
    <message>
        <source>Lists what is written.</source>
        <translation>列出补偿控制。</translation>
    </message>
    <message>
        <source>Duties that one person should not hold together.</source>
        <translation>不应由一人兼任的职责。</translation>
    </message>
    <message>
        <source>Who holds both sides of a pair, or what grants would bring together.</source>
        <translation>谁兼任了不相容职责，或某项授权会造成哪些兼任。</translation>
    </message>
    <message>
        <source>GRANTEE=NODE, as if it had been granted; may be repeated.</source>
        <translation>授权对象=功能，模拟该授权；可重复给出。</translation>
    </message>
    <message>
        <source>PERSON=ROLE, as if the person had joined; may be repeated.</source>
        <translation>人员=角色，模拟加入该角色；可重复给出。</translation>
    </message>
    <message>
        <source>Shows the matrix of pairs.</source>
        <translation>显示不相容职责表。</translation>
    </message>
    <message>
        <source>Writes it to this JSON file as well.</source>
        <translation>同时写入该 JSON 文件。</translation>
    </message>
    <message>
        <source>Makes a JSON file the next version of the matrix.</source>
        <translation>以 JSON 文件作为不相容职责表的新版本。</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>文件。</translation>
    </message>
    <message>
        <source>Grants a level for amounts.</source>
        <translation>授予金额级别。</translation>
    </message>
    <message>
        <source>account or purchase-order</source>
        <translation>account（科目）或 purchase-order（采购订单）</translation>
    </message>
    <message>
        <source>1 to 6</source>
        <translation>1 至 6</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Write level set account CODE N AMOUNT, or level set purchase-order N AMOUNT; AMOUNT &quot;none&quot; takes a level away.</source>
        <translation>请写作 level set account 科目编码 级别 金额，或 level set purchase-order 级别 金额；金额写 none 表示取消该级别。</translation>
    </message>
    <message>
        <source>Without a level one is refused or unlimited, not &quot;{}&quot;.</source>
        <translation>未授级别者为 refused（拒绝）或 unlimited（不限额），不能是“{}”。</translation>
    </message>
    <message>
        <source>Without a level: {}.</source>
        <translation>未授级别者：{}。</translation>
    </message>
    <message>
        <source>Write level authorise account CODE AMOUNT, or level authorise purchase-order AMOUNT.</source>
        <translation>请写作 level authorise account 科目编码 金额，或 level authorise purchase-order 金额。</translation>
    </message>
    <message>
        <source>{} lets {} pass for {}.</source>
        <translation>{} 已授权放行金额 {}，经办人 {}。</translation>
    </message>
    <message>
        <source>What the levels 1 to 6 allow of amounts.</source>
        <translation>金额级别 1 至 6 的额度。</translation>
    </message>
    <message>
        <source>Sets a step: account CODE N AMOUNT, or purchase-order N AMOUNT.</source>
        <translation>设置一个级别的额度：account 科目编码 级别 金额，或 purchase-order 级别 金额。</translation>
    </message>
    <message>
        <source>OBJECT [CODE] N AMOUNT; the amount is in yuan and included, &quot;none&quot; takes the step away.</source>
        <translation>对象 [编码] 级别 金额；金额单位为元，含本数，none 表示取消该级别。</translation>
    </message>
    <message>
        <source>Lists the ladders of an object.</source>
        <translation>列出某对象的金额级别。</translation>
    </message>
    <message>
        <source>What holds for people without a level; shows it if not given.</source>
        <translation>未授级别者如何处理；不指明则显示当前设置。</translation>
    </message>
    <message>
        <source>refused or unlimited</source>
        <translation>refused（拒绝）或 unlimited（不限额）</translation>
    </message>
    <message>
        <source>A second person lets an amount pass; their password comes from XINHENG_AUTHORISER_PASSWORD.</source>
        <translation>由第二人授权放行金额；其密码取自 XINHENG_AUTHORISER_PASSWORD。</translation>
    </message>
    <message>
        <source>OBJECT [CODE] AMOUNT</source>
        <translation>对象 [编码] 金额</translation>
    </message>
    <message>
        <source>Code of the second person.</source>
        <translation>授权人编码。</translation>
    </message>
    <message>
        <source>Looks with this person&apos;s eyes and changes nothing; for an account-set manager.</source>
        <translation>以该人员的身份查看，不作任何变更；限账套主管。</translation>
    </message>
    <message>
        <source>{} has no rights any more; {} customers are {}&apos;s now.</source>
        <translation>{} 的权限已全部收回；{} 个客户已移交给 {}。</translation>
    </message>
    <message>
        <source>Takes a leaver&apos;s rights away and gives their customers to another person.</source>
        <translation>收回离职人员的权限，并将其客户移交给他人。</translation>
    </message>
    <message>
        <source>Code of the person who leaves.</source>
        <translation>离职人员编码。</translation>
    </message>
    <message>
        <source>Code of the person who takes over.</source>
        <translation>接收人编码。</translation>
    </message>
    <message>
        <source>First day without access, YYYY-MM-DD; today if not given.</source>
        <translation>停用起始日期，YYYY-MM-DD；默认为今天。</translation>
    </message>
    <message>
        <source>Why; kept in the customers&apos; history.</source>
        <translation>原因，记入客户变更历史。</translation>
    </message>
    <message>
        <source>Revokes the level for amounts.</source>
        <translation>收回金额级别。</translation>
    </message>
    <message>
        <source>{}: amounts are not limited</source>
        <translation>{}：不限额</translation>
    </message>
    <message>
        <source>{}: no level for amounts</source>
        <translation>{}：未授金额级别</translation>
    </message>
    <message>
        <source>{}: level {} for amounts</source>
        <translation>{}：金额级别 {}</translation>
    </message>
    <message>
        <source>Lent by {} from {} to {}: {}</source>
        <translation>由 {} 委托，{} 至 {}：{}</translation>
    </message>
    <message>
        <source>Code of another person, or role:CODE: shows what differs.</source>
        <translation>另一人员编码或 role:角色编码，显示两者差异。</translation>
    </message>
    <message>
        <source>Written to {}.</source>
        <translation>已写入 {}。</translation>
    </message>
    <message>
        <source>A new role with all that another one gives.</source>
        <translation>复制另一角色的全部权限，建立新角色。</translation>
    </message>
    <message>
        <source>Code of the role that is copied.</source>
        <translation>被复制的角色编码。</translation>
    </message>
    <message>
        <source>A new role from a template; lists them without a code.</source>
        <translation>按模板建立新角色；不给编码则列出模板。</translation>
    </message>
    <message>
        <source>Code of the template.</source>
        <translation>模板编码。</translation>
    </message>
    <message>
        <source>The role&apos;s code; the template&apos;s if not given.</source>
        <translation>角色编码，默认用模板编码。</translation>
    </message>
    <message>
        <source>The role&apos;s name; the template&apos;s if not given.</source>
        <translation>角色名称，默认用模板名称。</translation>
    </message>
    <message>
        <source>Writes roles to a JSON file.</source>
        <translation>将角色写入 JSON 文件。</translation>
    </message>
    <message>
        <source>The file; it must not be there yet.</source>
        <translation>文件，须尚不存在。</translation>
    </message>
    <message>
        <source>Codes of the roles; all if none is given.</source>
        <translation>角色编码；不指明则为全部角色。</translation>
    </message>
    <message>
        <source>New roles from a JSON file, all or none.</source>
        <translation>由 JSON 文件建立新角色，全部成功或全部不建。</translation>
    </message>
    <message>
        <source>{} takes an amount in yuan, not &quot;{}&quot;.</source>
        <translation>{} 应为以元为单位的金额，不能是“{}”。</translation>
    </message>
    <message>
        <source>A level is a number from 1 to 6, not &quot;{}&quot;.</source>
        <translation>级别为 1 至 6 的整数，不能是“{}”。</translation>
    </message>
    <message>
        <source>Warning: {}</source>
        <translation>警告：{}</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>query, entry, field-read, field-write, amount, or the key of a function</source>
        <translation>query、entry、field-read、field-write、amount，或功能键名</translation>
    </message>
    <message>
        <source>The object, such as customer; of amounts account or purchase-order.</source>
        <translation>业务对象，如 customer；金额为 account 或 purchase-order。</translation>
    </message>
    <message>
        <source>Code of one record; any record if not given. Of amounts the account.</source>
        <translation>某条记录的编码，不指明则为任意记录；金额为科目编码。</translation>
    </message>
    <message>
        <source>The amount in yuan.</source>
        <translation>金额，单位元。</translation>
    </message>
    <message>
        <source>{} {} is saved.</source>
        <translation>{} {} 已保存。</translation>
    </message>
    <message>
        <source>The record&apos;s code.</source>
        <translation>记录的编码。</translation>
    </message>
    <message>
        <source>{}: adds a record.</source>
        <translation>{}：新增一条记录。</translation>
    </message>
    <message>
        <source>Fields: {}.</source>
        <translation>字段：{}。</translation>
    </message>
    <message>
        <source>{}: changes fields of a record.</source>
        <translation>{}：修改记录的字段。</translation>
    </message>
    <message>
        <source>{}: deactivates a record.</source>
        <translation>{}：停用一条记录。</translation>
    </message>
    <message>
        <source>{}: lists the changes of a record, the newest first.</source>
        <translation>{}：列出记录的变更历史，最新的在前。</translation>
    </message>
    <message>
        <source>Master records: {}.</source>
        <translation>基础档案：{}。</translation>
    </message>
    <message>
        <source>{}: shows a record.</source>
        <translation>{}：显示一条记录。</translation>
    </message>
    <message>
        <source>{} records are written to {}.</source>
        <translation>已将 {} 条记录写入 {}。</translation>
    </message>
    <message>
        <source>Rows whose code is there change that record.</source>
        <translation>编码已存在的行用于更新该记录。</translation>
    </message>
    <message>
        <source>Records: {}</source>
        <translation>记录数：{}</translation>
    </message>
    <message>
        <source>{}: lists the records the person may see.</source>
        <translation>{}：列出本人可见的记录。</translation>
    </message>
    <message>
        <source>Goes on behind the record with this code.</source>
        <translation>从该编码的记录之后继续。</translation>
    </message>
    <message>
        <source>Everybody who may do something.</source>
        <translation>列出可以做某事的所有人员。</translation>
    </message>
    <message>
        <source>Lines written: {}</source>
        <translation>已写入 {} 行</translation>
    </message>
    <message>
        <source>The person&apos;s code, or role:CODE; with --export also people or roles, for all of them.</source>
        <translation>人员编码，或 role:编码；与 --export 合用时还可用 people 或 roles 表示全部。</translation>
    </message>
    <message>
        <source>Writes the rights list to this CSV file instead of showing it.</source>
        <translation>将权限清单写入此 CSV 文件，不再显示。</translation>
    </message>
    <message>
        <source>{} can&apos;t be used with this command.</source>
        <translation>此命令不能使用 {}。</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可以登录</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>尚未设置密码</translation>
    </message>
    <message>
        <source>Chinese label</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English label</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Maskable</source>
        <translation>可脱敏</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>There is no own field {}.</source>
        <translation>没有自定义项 {}。</translation>
    </message>
    <message>
        <source>{} is out of use; its values are kept.</source>
        <translation>{} 已停用，已录入的内容保留。</translation>
    </message>
    <message>
        <source>{} is in use again.</source>
        <translation>{} 已恢复使用。</translation>
    </message>
    <message>
        <source>The field&apos;s key; own_ is put before it where it is missing.</source>
        <translation>自定义项的标识；没有 own_ 前缀时自动加上。</translation>
    </message>
    <message>
        <source>The label in Chinese.</source>
        <translation>中文名称。</translation>
    </message>
    <message>
        <source>The label in English; the Chinese one if not given.</source>
        <translation>英文名称；不填则同中文。</translation>
    </message>
    <message>
        <source>text, long-text, number, amount, date or choice; text if not given.</source>
        <translation>text、long-text、number、amount、date 或 choice；不填为 text。</translation>
    </message>
    <message>
        <source>The group of the form it stands in.</source>
        <translation>在表单中所属的分组。</translation>
    </message>
    <message>
        <source>on: records entered from now on need a value.</source>
        <translation>on：今后录入的记录必须填写。</translation>
    </message>
    <message>
        <source>on: it can be granted masked.</source>
        <translation>on：可按脱敏方式授权。</translation>
    </message>
    <message>
        <source>The words of a choice: word,word.</source>
        <translation>选项内容：词,词。</translation>
    </message>
    <message>
        <source>Fields that the people of the set have added.</source>
        <translation>本账套增加的自定义项。</translation>
    </message>
    <message>
        <source>Lists the own fields of an object.</source>
        <translation>列出某档案的自定义项。</translation>
    </message>
    <message>
        <source>Adds a field to an object.</source>
        <translation>为档案增加自定义项。</translation>
    </message>
    <message>
        <source>Changes how a field is called and what it takes.</source>
        <translation>修改自定义项的名称与设置。</translation>
    </message>
    <message>
        <source>Takes a field out of use; its values are kept.</source>
        <translation>停用自定义项，已录入的内容保留。</translation>
    </message>
    <message>
        <source>Takes a field into use again.</source>
        <translation>恢复使用自定义项。</translation>
    </message>
    <message>
        <source>{} rows to correct are written to {}.</source>
        <translation>{} 行待更正的数据已写入 {}。</translation>
    </message>
    <message>
        <source>{}: takes in records from a CSV or XLSX file, all of them or none.</source>
        <translation>{}：从 CSV 或 XLSX 文件导入，全部成功或全部不导入。</translation>
    </message>
    <message>
        <source>The file, CSV or XLSX.</source>
        <translation>CSV 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>A value for every row: KEY=VALUE; may be given several times.</source>
        <translation>各行统一填写的内容：栏目=内容，可多次使用。</translation>
    </message>
    <message>
        <source>Where the rows with problems are written, to be put right.</source>
        <translation>有问题的行写入该文件，供更正。</translation>
    </message>
    <message>
        <source>{}: writes the records the person may see to a CSV or XLSX file.</source>
        <translation>{}：把本人可见的记录导出为 CSV 或 XLSX 文件。</translation>
    </message>
    <message>
        <source>The file to write; XLSX where its name ends so, else CSV.</source>
        <translation>导出的文件；扩展名为 .xlsx 时导出工作簿，否则导出 CSV。</translation>
    </message>
    <message>
        <source>{} is no number of a version.</source>
        <translation>{} 不是版本号。</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Number of a version.</source>
        <translation>版本号。</translation>
    </message>
    <message>
        <source>{}: lists the versions of a record, the newest first.</source>
        <translation>{}：列出记录的各个版本，最新的在前。</translation>
    </message>
    <message>
        <source>{}: shows a record as it was.</source>
        <translation>{}：查看记录当时的内容。</translation>
    </message>
    <message>
        <source>Number of a version, or a day, YYYY-MM-DD: as at its end.</source>
        <translation>版本号，或日期 YYYY-MM-DD（当日终了时的内容）。</translation>
    </message>
    <message>
        <source>{}: what differs between two versions of a record.</source>
        <translation>{}：比较记录两个版本的差异。</translation>
    </message>
    <message>
        <source>{}: takes the last change of a record back.</source>
        <translation>{}：撤回记录的最后一次修改。</translation>
    </message>
    <message>
        <source>Give a code or --of, one of the two.</source>
        <translation>请给出编码或 --of，二者取一。</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Relation or position</source>
        <translation>关系或职务</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Say to whom with --to.</source>
        <translation>请用 --to 指明分给谁。</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>自 (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>至 (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Responsible today</source>
        <translation>现分管人</translation>
    </message>
    <message>
        <source>{}: shows the tree that records make by naming one above.</source>
        <translation>{}：显示上下级关系树。</translation>
    </message>
    <message>
        <source>All trees of the records that belong to this one.</source>
        <translation>从属于该记录的全部关系树。</translation>
    </message>
    <message>
        <source>{}: makes a person responsible.</source>
        <translation>{}：分配给一名分管人员。</translation>
    </message>
    <message>
        <source>Code of the person.</source>
        <translation>人员编码。</translation>
    </message>
    <message>
        <source>{}: takes records back from whoever is responsible.</source>
        <translation>{}：收回，不再有分管人员。</translation>
    </message>
    <message>
        <source>{}: lists who was responsible when.</source>
        <translation>{}：列出历任分管人员。</translation>
    </message>
    <message>
        <source>{}: lists what a person was responsible for on a day.</source>
        <translation>{}：列出某人在某日分管的记录。</translation>
    </message>
    <message>
        <source>A day, YYYY-MM-DD: as at its end.</source>
        <translation>日期 YYYY-MM-DD，以当日终了为准。</translation>
    </message>
    <message>
        <source>{} rows are written to {}.</source>
        <translation>已将 {} 行写入 {}。</translation>
    </message>
    <message>
        <source>Writes the table to this file; XLSX where its name ends so.</source>
        <translation>将表格写入该文件；文件名以 .xlsx 结尾则为 XLSX。</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Codes of {} are free again.</source>
        <translation>{} 的编码恢复为自由填写。</translation>
    </message>
    <message>
        <source>How the codes of new records are made.</source>
        <translation>新记录的编码规则。</translation>
    </message>
    <message>
        <source>Lists the coding rules.</source>
        <translation>列出编码规则。</translation>
    </message>
    <message>
        <source>Sets the coding rule of an object.</source>
        <translation>设置一种档案的编码规则。</translation>
    </message>
    <message>
        <source>Such as {}: text, {}, the key of a reference or choice in brackets, and once a number of so many digits.</source>
        <translation>例如 {}：文字、{}、括号中的参照或选项栏目标识，以及一个若干位的流水号。</translation>
    </message>
    <message>
        <source>off: other codes are warned of instead of refused.</source>
        <translation>off：其他编码只提示，不拒绝。</translation>
    </message>
    <message>
        <source>Takes the coding rule of an object away.</source>
        <translation>取消一种档案的编码规则。</translation>
    </message>
    <message>
        <source>Shows the code that a new record would get now.</source>
        <translation>显示新记录现在会得到的编码。</translation>
    </message>
    <message>
        <source>Values of the record that the code is made of.</source>
        <translation>组成编码的栏目的值。</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Added (UTC)</source>
        <translation>添加时间（UTC）</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Removed (UTC)</source>
        <translation>移除时间（UTC）</translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation>移除人</translation>
    </message>
    <message>
        <source>The attachment is written to {}.</source>
        <translation>附件已写入 {}。</translation>
    </message>
    <message>
        <source>{} is removed; that it was there stays on record.</source>
        <translation>{} 已移除，曾有此附件的记录仍保留。</translation>
    </message>
    <message>
        <source>A file that is attached has at most {} MB.</source>
        <translation>每个附件最大 {} MB。</translation>
    </message>
    <message>
        <source>Number of the attachment.</source>
        <translation>附件序号。</translation>
    </message>
    <message>
        <source>{}: lists the files attached to a record.</source>
        <translation>{}：列出记录的附件。</translation>
    </message>
    <message>
        <source>Also those that were removed.</source>
        <translation>包括已移除的附件。</translation>
    </message>
    <message>
        <source>{}: attaches a file to a record.</source>
        <translation>{}：给记录添加附件。</translation>
    </message>
    <message>
        <source>What it is.</source>
        <translation>附件说明。</translation>
    </message>
    <message>
        <source>{}: writes an attached file to a folder.</source>
        <translation>{}：把附件另存为文件。</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>要写入的文件。</translation>
    </message>
    <message>
        <source>{}: removes an attached file from a record.</source>
        <translation>{}：移除记录的附件。</translation>
    </message>
    <message>
        <source>Shows or sets how large an attached file may be.</source>
        <translation>查看或设置附件大小上限。</translation>
    </message>
    <message>
        <source>In MB; needs system.settings.</source>
        <translation>单位为 MB，需要“账套管理”权限。</translation>
    </message>
    <message>
        <source>Name of a view of the list, or ROLE/NAME.</source>
        <translation>列表视图的名称，或“角色/名称”。</translation>
    </message>
    <message>
        <source>The columns are those of your last import of the same headings.</source>
        <translation>栏目对应沿用您上次导入相同表头时的设置。</translation>
    </message>
    <message>
        <source>{}: takes in records from a CSV, XLSX or vCard file, all of them or none.</source>
        <translation>{}：从 CSV、XLSX 或 vCard 文件导入，全部导入或一条也不导入。</translation>
    </message>
    <message>
        <source>{}: code of the one that all of them belong to.</source>
        <translation>{}：全部记录所属的那一个的编码。</translation>
    </message>
    <message>
        <source>The file, CSV, XLSX or vCard.</source>
        <translation>文件，CSV、XLSX 或 vCard。</translation>
    </message>
    <message>
        <source>Sheet of a workbook, by name or number; its first if not given.</source>
        <translation>工作簿中的工作表，按名称或序号；不指定则为第一张。</translation>
    </message>
    <message>
        <source>{}: writes the records the person may see to a CSV, XLSX or vCard file.</source>
        <translation>{}：把本人可见的记录导出为 CSV、XLSX 或 vCard 文件。</translation>
    </message>
    <message>
        <source>The file to write; XLSX or vCards (.vcf) where its name ends so, else CSV.</source>
        <translation>要写入的文件；文件名以 .xlsx 结尾为工作簿，以 .vcf 结尾为名片，否则为 CSV。</translation>
    </message>
    <message>
        <source>Say which records: --codes, or --where, --search and --view, or --all.</source>
        <translation>请指明记录范围：--codes，或 --where、--search、--view，或 --all。</translation>
    </message>
    <message>
        <source>{} names no record.</source>
        <translation>{} 未指明任何记录。</translation>
    </message>
    <message>
        <source>Records: {}; changed: {}; unchanged: {}</source>
        <translation>记录：{}；修改：{}；未变：{}</translation>
    </message>
    <message>
        <source>{}: changes fields of many records, all of them or none.</source>
        <translation>{}：批量修改记录的字段，要么全部修改，要么全不修改。</translation>
    </message>
    <message>
        <source>Which records: code,code.</source>
        <translation>记录范围：编码,编码。</translation>
    </message>
    <message>
        <source>All records that you see.</source>
        <translation>您可见的全部记录。</translation>
    </message>
    <message>
        <source>The new value: KEY=VALUE; may be given several times.</source>
        <translation>新值：KEY=VALUE，可多次给出。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>%</source>
        <translation>占比%</translation>
    </message>
    <message>
        <source>% filled in</source>
        <translation>填写率%</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Not changed for {} days: {} of {}</source>
        <translation>满 {} 天未变更：{}（共 {}）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Only rows that meet this condition, as in the command list.</source>
        <translation>只统计符合该条件的记录，写法同 list 命令。</translation>
    </message>
    <message>
        <source>{}: reports on the records the person may see.</source>
        <translation>{}：对本人可见记录的统计报表。</translation>
    </message>
    <message>
        <source>Counts records by the values of a field, trees level by level.</source>
        <translation>按字段取值统计记录数，树形字段逐级汇总。</translation>
    </message>
    <message>
        <source>Key of the field, such as district.</source>
        <translation>字段的键，如 district。</translation>
    </message>
    <message>
        <source>Levels of a tree; all if not given.</source>
        <translation>树的级数，未指定则为全部。</translation>
    </message>
    <message>
        <source>Counts how many records have each field filled in.</source>
        <translation>统计各字段的填写情况。</translation>
    </message>
    <message>
        <source>By responsible person instead of by field.</source>
        <translation>按责任人而不是按字段统计。</translation>
    </message>
    <message>
        <source>Lists records that were not changed for so many days.</source>
        <translation>列出若干天内未变更的记录。</translation>
    </message>
    <message>
        <source>Days; 180 if not given.</source>
        <translation>天数，未指定则为 180。</translation>
    </message>
    <message>
        <source>Rows at most, 1 to 100; 50 if not given.</source>
        <translation>最多行数，1 至 100，未指定则为 50。</translation>
    </message>
    <message>
        <source>Rows to pass over first.</source>
        <translation>先跳过的行数。</translation>
    </message>
    <message>
        <source>Counts records by the month in which they were entered.</source>
        <translation>按建档月份统计记录数。</translation>
    </message>
    <message>
        <source>First month, YYYY-MM; eleven before the last if not given.</source>
        <translation>起始月份，YYYY-MM，未指定则为截止月份前 11 个月。</translation>
    </message>
    <message>
        <source>Last month; that of the business date if not given.</source>
        <translation>截止月份，未指定则为业务日期所在月。</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>共享给</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>The view {} is kept.</source>
        <translation>视图“{}”已保存。</translation>
    </message>
    <message>
        <source>The view {} has another name.</source>
        <translation>视图“{}”已改名。</translation>
    </message>
    <message>
        <source>The view {} is shared.</source>
        <translation>视图“{}”已共享。</translation>
    </message>
    <message>
        <source>The view {} is shared with nobody.</source>
        <translation>视图“{}”已取消共享。</translation>
    </message>
    <message>
        <source>The view {} is deleted.</source>
        <translation>视图“{}”已删除。</translation>
    </message>
    <message>
        <source>The list opens with the view {}.</source>
        <translation>列表将以视图“{}”打开。</translation>
    </message>
    <message>
        <source>The list opens as usual.</source>
        <translation>列表将按通常方式打开。</translation>
    </message>
    <message>
        <source>The view&apos;s name; ROLE/NAME where several roles have one of this name.</source>
        <translation>视图名称；多个角色有同名视图时写“角色/名称”。</translation>
    </message>
    <message>
        <source>{}: lists the views of the list.</source>
        <translation>{}：列出列表视图。</translation>
    </message>
    <message>
        <source>{}: keeps how a list looks under a name.</source>
        <translation>{}：保存列表视图。</translation>
    </message>
    <message>
        <source>The name of a view of your own.</source>
        <translation>自己的视图的名称。</translation>
    </message>
    <message>
        <source>Code of the role it is shared with.</source>
        <translation>共享给哪个角色（编码）。</translation>
    </message>
    <message>
        <source>{}: gives a view another name.</source>
        <translation>{}：重命名视图。</translation>
    </message>
    <message>
        <source>Its new name.</source>
        <translation>新名称。</translation>
    </message>
    <message>
        <source>{}: shares a view with a role.</source>
        <translation>{}：将视图共享给角色。</translation>
    </message>
    <message>
        <source>Code of the role; shared with nobody if not given.</source>
        <translation>角色编码；不给出则取消共享。</translation>
    </message>
    <message>
        <source>{}: deletes a view.</source>
        <translation>{}：删除视图。</translation>
    </message>
    <message>
        <source>{}: says with which view the list opens.</source>
        <translation>{}：设定列表打开时使用的视图。</translation>
    </message>
    <message>
        <source>The view&apos;s name; as usual if not given.</source>
        <translation>视图名称；不给出则按通常方式打开。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Other code</source>
        <translation>另一编码</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>另一名称</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{} pairs in all; the likeliest are shown.</source>
        <translation>共 {} 对，只显示最相似的。</translation>
    </message>
    <message>
        <source>{} and {} may be the same again.</source>
        <translation>已取消 {} 和 {} 的不同标记。</translation>
    </message>
    <message>
        <source>{} and {} are kept as different.</source>
        <translation>{} 和 {} 已标记为不同。</translation>
    </message>
    <message>
        <source>{}: {} now refer to it.</source>
        <translation>{}：{} 条改为引用保留的记录。</translation>
    </message>
    <message>
        <source>{} attachments go with it.</source>
        <translation>{} 个附件一并转移。</translation>
    </message>
    <message>
        <source>{} would go into {}; nothing was changed.</source>
        <translation>{} 将合并到 {}；没有作任何修改。</translation>
    </message>
    <message>
        <source>{} went into {}.</source>
        <translation>{} 已合并到 {}。</translation>
    </message>
    <message>
        <source>{} and {} are two again.</source>
        <translation>{} 和 {} 已恢复为两条记录。</translation>
    </message>
    <message>
        <source>{} was changed since and stays as it is.</source>
        <translation>{}在合并后又有修改，保持不变。</translation>
    </message>
    <message>
        <source>Merged code</source>
        <translation>被合并编码</translation>
    </message>
    <message>
        <source>Went into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>{}: lists pairs that are likely the same.</source>
        <translation>{}：列出可能重复的记录。</translation>
    </message>
    <message>
        <source>Only pairs of this record.</source>
        <translation>只列出与该记录可能重复的。</translation>
    </message>
    <message>
        <source>The lowest score, 1 to 100; 50 if not given.</source>
        <translation>最低相似度，1 到 100；不填为 50。</translation>
    </message>
    <message>
        <source>With pairs that somebody said are different.</source>
        <translation>包括已标记为不同的。</translation>
    </message>
    <message>
        <source>{}: says that two are not the same.</source>
        <translation>{}：标记两条记录不是同一个。</translation>
    </message>
    <message>
        <source>Takes that back.</source>
        <translation>取消该标记。</translation>
    </message>
    <message>
        <source>{}: makes one record of two.</source>
        <translation>{}：把两条记录合并为一条。</translation>
    </message>
    <message>
        <source>The record that stays.</source>
        <translation>保留的记录。</translation>
    </message>
    <message>
        <source>The one that goes into it.</source>
        <translation>被合并的记录。</translation>
    </message>
    <message>
        <source>Fields whose value comes from the one that goes: key,key.</source>
        <translation>取被合并记录的值的字段：键,键。</translation>
    </message>
    <message>
        <source>{}: takes a merge back, until a backup is taken.</source>
        <translation>{}：在下次备份之前撤销合并。</translation>
    </message>
    <message>
        <source>The record that went.</source>
        <translation>被合并的记录。</translation>
    </message>
    <message>
        <source>{}: lists the merges.</source>
        <translation>{}：列出合并记录。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Cells can be separated by a comma, a semicolon, a tab or a vertical bar, nothing else.</source>
        <translation>列分隔符只能是逗号、分号、制表符或竖线。</translation>
    </message>
    <message>
        <source>There is no file &quot;{}&quot;.</source>
        <translation>文件“{}”不存在。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is a folder, not a file.</source>
        <translation>“{}”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; can&apos;t be read.</source>
        <translation>无法读取文件“{}”。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; is empty.</source>
        <translation>文件“{}”是空文件。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is a spreadsheet in its program&apos;s own format; save it as CSV first.</source>
        <translation>“{}”是电子表格程序的专用格式，请先另存为 CSV 文件。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; has no header line.</source>
        <translation>文件“{}”没有标题行。</translation>
    </message>
    <message>
        <source>The header line has more than {} columns.</source>
        <translation>标题行超过 {} 列。</translation>
    </message>
    <message>
        <source>More than {} rows can&apos;t be read; reading ends here.</source>
        <translation>无法读取的行超过 {} 行，已停止读取。</translation>
    </message>
    <message>
        <source>Headings of the file are there more than once.</source>
        <translation>文件中有重复的列标题。</translation>
    </message>
    <message>
        <source>Columns {} and {} have the same heading.</source>
        <translation>第 {} 列与第 {} 列的标题相同。</translation>
    </message>
    <message>
        <source>Row {} of the file can&apos;t be read.</source>
        <translation>文件第 {} 行无法读取。</translation>
    </message>
    <message>
        <source>The row has {} cells, the header {}.</source>
        <translation>该行有 {} 个单元格，标题行有 {} 个。</translation>
    </message>
    <message>
        <source>The row is longer than 16 MiB.</source>
        <translation>该行超过 16 MiB。</translation>
    </message>
    <message>
        <source>The text is longer than 1 MiB.</source>
        <translation>文本超过 1 MiB。</translation>
    </message>
    <message>
        <source>The text holds a NUL character.</source>
        <translation>文本中含有空字符（NUL）。</translation>
    </message>
    <message>
        <source>The text has a character that the file&apos;s encoding can&apos;t hold.</source>
        <translation>文本中有文件编码无法表示的字符。</translation>
    </message>
    <message>
        <source>Row {} of the file can&apos;t be written.</source>
        <translation>文件第 {} 行无法写入。</translation>
    </message>
    <message>
        <source>Files are written in utf-8, utf-8-bom or gb18030, not in UTF-16.</source>
        <translation>导出文件的编码只能是 utf-8、utf-8-bom 或 gb18030，不支持 UTF-16。</translation>
    </message>
    <message>
        <source>A file has 1 to {} columns.</source>
        <translation>文件须有 1 至 {} 列。</translation>
    </message>
    <message>
        <source>The file isn&apos;t {} throughout.</source>
        <translation>文件内容不全是 {} 编码。</translation>
    </message>
    <message>
        <source>The byte at position {} begins no character of {}; was another encoding meant, or is the file damaged?</source>
        <translation>位置 {} 处的字节不是有效的 {} 字符；请确认是否选错编码，或文件已损坏。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no encoding known here; these are: utf-8, utf-8-bom, gb18030, utf-16le, utf-16be.</source>
        <translation>“{}”不是可用的编码；可用的编码有：utf-8、utf-8-bom、gb18030、utf-16le、utf-16be。</translation>
    </message>
    <message>
        <source>The column mapping is not right.</source>
        <translation>列对应方案有误。</translation>
    </message>
    <message>
        <source>This member is there twice.</source>
        <translation>该项重复出现。</translation>
    </message>
    <message>
        <source>The columns must be an object that gives each heading its field.</source>
        <translation>columns 须为对象，为每个列标题指定字段。</translation>
    </message>
    <message>
        <source>A heading and its field are both texts that are not empty.</source>
        <translation>列标题和字段都须是非空文本。</translation>
    </message>
    <message>
        <source>The field {} is filled from the column {} already.</source>
        <translation>字段 {} 已对应列“{}”。</translation>
    </message>
    <message>
        <source>The column mapping is no JSON object such as {0}.</source>
        <translation>列对应方案不是有效的 JSON 对象，应如 {0}。</translation>
    </message>
    <message>
        <source>This member is missing.</source>
        <translation>缺少该项。</translation>
    </message>
    <message>
        <source>A column mapping has no such member; it has columns, encoding and delimiter.</source>
        <translation>列对应方案没有该项；可用的项有 columns、encoding 和 delimiter。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; is no column mapping of at most 1 MiB.</source>
        <translation>文件“{}”不是列对应方案，或超过 1 MiB。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; could not be written: {}.</source>
        <translation>无法写入文件“{}”：{}。</translation>
    </message>
    <message>
        <source>There is a file &quot;{}&quot; already.</source>
        <translation>文件“{}”已存在。</translation>
    </message>
    <message>
        <source>No file can be written in &quot;{}&quot;: {}.</source>
        <translation>无法在“{}”中写入文件：{}。</translation>
    </message>
    <message>
        <source>The cell is longer than 1 MiB; is a quotation mark not closed?</source>
        <translation>单元格超过 1 MiB，可能是引号没有成对。</translation>
    </message>
    <message>
        <source>Behind the closing quotation mark of the cell comes more text; a quotation mark inside a quoted cell is written twice.</source>
        <translation>单元格的结束引号后还有文字；引号内的引号须连写两个。</translation>
    </message>
    <message>
        <source>The cell begins with a quotation mark that is never closed.</source>
        <translation>单元格以引号开头，但没有结束引号。</translation>
    </message>
    <message>
        <source>The cell holds a NUL character; this is no text.</source>
        <translation>单元格中含有空字符（NUL），不是文本。</translation>
    </message>
    <message>
        <source>The row is longer than 16 MiB; is this a table?</source>
        <translation>该行超过 16 MiB，请确认这是否为表格文件。</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>没有访问权限</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>The card that begins in line {} can&apos;t be read.</source>
        <translation>第 {} 行开始的名片无法读取。</translation>
    </message>
    <message>
        <source>The card has no name.</source>
        <translation>名片没有姓名。</translation>
    </message>
    <message>
        <source>The version {} is not known here; 2.1, 3.0 and 4.0 are.</source>
        <translation>不支持 vCard 版本 {}；支持 2.1、3.0 和 4.0。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no day.</source>
        <translation>“{}”不是有效日期。</translation>
    </message>
    <message>
        <source>The text is written in base64, which is for pictures.</source>
        <translation>文本采用了 base64 编码，该编码只用于图片。</translation>
    </message>
    <message>
        <source>The character set {} is not known here; export the contacts in UTF-8.</source>
        <translation>不支持字符集 {}，请以 UTF-8 重新导出联系人。</translation>
    </message>
    <message>
        <source>The text isn&apos;t {} throughout.</source>
        <translation>文本内容不全是 {} 编码。</translation>
    </message>
    <message>
        <source>More than {} cards can&apos;t be read; reading ends here.</source>
        <translation>无法读取的名片超过 {} 张，已停止读取。</translation>
    </message>
    <message>
        <source>The card has no END:VCARD.</source>
        <translation>名片缺少 END:VCARD。</translation>
    </message>
    <message>
        <source>The line is no property: it has no name and colon.</source>
        <translation>该行不是有效的属性：缺少属性名和冒号。</translation>
    </message>
    <message>
        <source>Line {} of the file can&apos;t be read.</source>
        <translation>文件第 {} 行无法读取。</translation>
    </message>
    <message>
        <source>Between the cards stands what belongs to none.</source>
        <translation>名片之间有不属于任何名片的内容。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no vCard file; one begins with BEGIN:VCARD.</source>
        <translation>“{}”不是 vCard 文件；vCard 文件应以 BEGIN:VCARD 开头。</translation>
    </message>
    <message>
        <source>Card {} can&apos;t be written.</source>
        <translation>第 {} 张名片无法写入。</translation>
    </message>
    <message>
        <source>The text is longer than 1 MiB, not well-formed, or holds control characters.</source>
        <translation>文本超过 1 MiB、编码有误或含有控制字符。</translation>
    </message>
    <message>
        <source>A type is made of letters, digits and hyphens.</source>
        <translation>类型只能由字母、数字和连字符组成。</translation>
    </message>
    <message>
        <source>The workbook has {} sheets, no sheet number {}.</source>
        <translation>工作簿有 {} 张工作表，没有第 {} 张。</translation>
    </message>
    <message>
        <source>The workbook has no sheet &quot;{}&quot;; it has these: {}.</source>
        <translation>工作簿中没有工作表“{}”；已有的工作表：{}。</translation>
    </message>
    <message>
        <source>The texts of the workbook &quot;{}&quot; take more than {} MiB; save the sheet as CSV.</source>
        <translation>工作簿“{}”的文本超过 {} MiB，请将工作表另存为 CSV 文件。</translation>
    </message>
    <message>
        <source>The sheet &quot;{}&quot; of the file &quot;{}&quot; has no header line.</source>
        <translation>工作表“{}”（文件“{}”）没有标题行。</translation>
    </message>
    <message>
        <source>it is no worksheet</source>
        <translation>不是工作表</translation>
    </message>
    <message>
        <source>From here on the sheet can&apos;t be read: {}.</source>
        <translation>工作表从此处起无法读取：{}。</translation>
    </message>
    <message>
        <source>The sheet &quot;{}&quot; of the file &quot;{}&quot; is damaged.</source>
        <translation>工作表“{}”（文件“{}”）已损坏。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is a workbook of an older format (XLS) or protected with a password; save it as XLSX without one first.</source>
        <translation>“{}”是旧格式（XLS）或设有密码的工作簿，请先另存为不设密码的 XLSX 文件。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no XLSX workbook; save it as XLSX or CSV first.</source>
        <translation>“{}”不是 XLSX 工作簿，请先另存为 XLSX 或 CSV 文件。</translation>
    </message>
    <message>
        <source>its rows are not in order</source>
        <translation>行号顺序有误</translation>
    </message>
    <message>
        <source>it has more than {} rows</source>
        <translation>超过 {} 行</translation>
    </message>
    <message>
        <source>The cell&apos;s reference is wrong; the file is damaged.</source>
        <translation>单元格的引用有误，文件已损坏。</translation>
    </message>
    <message>
        <source>The row has more than {} columns.</source>
        <translation>该行超过 {} 列。</translation>
    </message>
    <message>
        <source>The cell is there twice or out of order; the file is damaged.</source>
        <translation>单元格重复或顺序有误，文件已损坏。</translation>
    </message>
    <message>
        <source>The cell&apos;s text is longer than {} characters.</source>
        <translation>单元格的文本超过 {} 个字符。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no value of this kind of cell; the file is damaged.</source>
        <translation>“{}”与单元格的类型不符，文件已损坏。</translation>
    </message>
    <message>
        <source>The cell&apos;s formula has the error {} as its result.</source>
        <translation>单元格的公式结果为错误值 {}。</translation>
    </message>
    <message>
        <source>The cell is formatted as a date, and {} is no day of the workbook&apos;s calendar.</source>
        <translation>单元格为日期格式，但 {} 不是该工作簿日期系统中的有效日期。</translation>
    </message>
    <message>
        <source>The part {} of the file &quot;{}&quot; is larger than any workbook needs; it is not read.</source>
        <translation>部件 {}（文件“{}”）大小异常，拒绝读取。</translation>
    </message>
    <message>
        <source>The part {} of the file &quot;{}&quot; can&apos;t be read: {}.</source>
        <translation>部件 {}（文件“{}”）无法读取：{}。</translation>
    </message>
    <message>
        <source>The workbook &quot;{}&quot; has no worksheet.</source>
        <translation>工作簿“{}”中没有工作表。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no name for a sheet: it has 1 to 31 characters, none of []:*?/\ among them, and no apostrophe at an end.</source>
        <translation>“{}”不能用作工作表名称：名称为 1 至 31 个字符，不得含有 []:*?/\，首尾不得为撇号。</translation>
    </message>
    <message>
        <source>A sheet has room for {} rows, the header included; take fewer rows, or write CSV.</source>
        <translation>一张工作表最多 {} 行（含标题行），请减少行数或导出为 CSV 文件。</translation>
    </message>
    <message>
        <source>The text is not well-formed.</source>
        <translation>文本编码有误。</translation>
    </message>
    <message>
        <source>The text is longer than the {} characters that a cell holds.</source>
        <translation>文本超过单元格可容纳的 {} 个字符。</translation>
    </message>
    <message>
        <source>its elements are nested too deeply</source>
        <translation>元素嵌套过深</translation>
    </message>
    <message>
        <source>it has a document type, which no workbook has</source>
        <translation>含有文档类型声明（DOCTYPE），正常的工作簿不会有</translation>
    </message>
    <message>
        <source>its XML is broken in line {}, column {}</source>
        <translation>XML 在第 {} 行第 {} 列处有误</translation>
    </message>
    <message>
        <source>one of its tags is longer than 1 MiB</source>
        <translation>有标签超过 1 MiB</translation>
    </message>
    <message>
        <source>&quot;{}&quot; holds more than {} files or a damaged list of them; it is not read.</source>
        <translation>“{}”内的文件超过 {} 个或文件清单已损坏，拒绝读取。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; is damaged.</source>
        <translation>文件“{}”已损坏。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; unpacks to more than any table needs, which is how a file that means harm is made; it is not read.</source>
        <translation>“{}”解压后的大小异常，疑为恶意文件，拒绝读取。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is protected with a password; save it without one first.</source>
        <translation>“{}”设有密码，请先另存为不设密码的文件。</translation>
    </message>
    <message>
        <source>The file &quot;{}&quot; is damaged: its part {} is missing.</source>
        <translation>文件“{}”已损坏：缺少部件 {}。</translation>
    </message>
    <message>
        <source>The workbook would be larger than 4 GiB; take fewer rows or columns, or write CSV.</source>
        <translation>工作簿将超过 4 GiB，请减少行数或列数，或导出为 CSV 文件。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is a vCard file; that holds contacts, no table.</source>
        <translation>“{}”是 vCard 名片文件，其中是联系人，不是表格。</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>An account code has 4 digits on the first level and 2 more on each level below, {} at most.</source>
        <translation>科目编码一级为 4 位数字，以下每级增加 2 位，最多 {} 位。</translation>
    </message>
    <message>
        <source>By its code {} does not stand below {}.</source>
        <translation>按编码，科目 {} 不属于 {} 的下级。</translation>
    </message>
    <message>
        <source>There is no account {} for it to stand below.</source>
        <translation>没有上级科目 {}。</translation>
    </message>
    <message>
        <source>The restriction says nothing without its accounts.</source>
        <translation>设置了限制类型，须填写限制科目。</translation>
    </message>
    <message>
        <source>There is no account {}.</source>
        <translation>没有科目 {}。</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>There is no file at this place.</source>
        <translation>此处没有文件。</translation>
    </message>
    <message>
        <source>The file is empty, so it is not an account set. Restore a backup.</source>
        <translation>文件为空，不是账套。请恢复备份。</translation>
    </message>
    <message>
        <source>This file is not a Xinheng account set. Nothing was changed.</source>
        <translation>该文件不是信衡账套。未作任何改动。</translation>
    </message>
    <message>
        <source>This account set was written by a newer version of Xinheng. Nothing was changed. Install the newer version to open it.</source>
        <translation>该账套由更新版本的信衡写入。未作任何改动。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>The account set is damaged. Nothing was changed. Restore the newest good backup.</source>
        <translation>账套已损坏。未作任何改动。请恢复最近的完好备份。</translation>
    </message>
    <message>
        <source>The account set or its folder can&apos;t be written. Nothing was changed. Ask for write permission.</source>
        <translation>账套或其所在文件夹不可写。未作任何改动。请取得写入权限。</translation>
    </message>
    <message>
        <source>Another program is writing to the account set. Nothing was changed. Try again in a moment.</source>
        <translation>另一程序正在写入账套。未作任何改动。请稍后重试。</translation>
    </message>
    <message>
        <source>There is no space left. Nothing was changed. Free some space and try again.</source>
        <translation>磁盘空间不足。未作任何改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>There is a file already at this place. It was not touched. Choose another name.</source>
        <translation>此处已有文件，未予改动。请另取名称。</translation>
    </message>
    <message>
        <source>The account set refused the change because it would contradict other data. Nothing was changed.</source>
        <translation>该变更与其他数据相矛盾，账套予以拒绝。未作任何改动。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>Reading or writing the account set failed. Nothing was changed. Check the disk and try again.</source>
        <translation>读写账套失败。未作任何改动。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The program made a mistake and stopped this action. Nothing was changed. The log tells more.</source>
        <translation>程序出错，已停止本次操作。未作任何改动。详情见日志。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有该文件夹。</translation>
    </message>
</context>
</TS>
