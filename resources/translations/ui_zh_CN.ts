<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>Account set to sign in to.</source>
        <translation>要登录的账套文件。</translation>
    </message>
    <message>
        <source>Sign in to the demonstration set.</source>
        <translation>登录演示账套。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AmountDialogs</name>
    <message>
        <source>Amounts of</source>
        <translation>额度对象</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>增加科目</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Authoriser</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Authorise an amount</source>
        <translation>金额放行</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>Choose the account whose amount it is.</source>
        <translation>请选择该金额所属的科目。</translation>
    </message>
    <message>
        <source>%1 lets %2 pass for %3 (%4). Both names stand in the trail.</source>
        <translation>%1 已为 %3 放行 %2 元（%4）。两人的姓名均已记入审计日志。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AmountsPage</name>
    <message>
        <source>Yuan, the amount itself included; an empty cell is no step.</source>
        <translation>单位：元，含本数；空白表示不设该级。</translation>
    </message>
    <message>
        <source>Authorise an amount…</source>
        <translation>金额放行…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Apply (F6)</source>
        <translation>应用 (F6)</translation>
    </message>
    <message>
        <source>Clear the line</source>
        <translation>清空本行</translation>
    </message>
    <message>
        <source>Add an account… (F5)</source>
        <translation>增加科目… (F5)</translation>
    </message>
    <message>
        <source>Who has no level is</source>
        <translation>未授级别者</translation>
    </message>
    <message>
        <source>Who has no level</source>
        <translation>未授级别者</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>一律拒绝</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限额</translation>
    </message>
    <message>
        <source>Holds for all amounts that have a ladder.</source>
        <translation>对所有已设级别的金额生效。</translation>
    </message>
    <message>
        <source>Only an account-set manager decides what no level means.</source>
        <translation>只有账套主管能决定未授级别者如何处理。</translation>
    </message>
    <message>
        <source>Amount levels</source>
        <translation>金额级别</translation>
    </message>
    <message>
        <source>● Not applied yet</source>
        <translation>● 修改尚未应用</translation>
    </message>
    <message>
        <source>Nothing was applied.</source>
        <translation>修改均未应用。</translation>
    </message>
    <message>
        <source>The amount levels are applied.</source>
        <translation>金额级别已应用。</translation>
    </message>
    <message>
        <source>Rights were changed elsewhere since you opened this. Applying stores the steps you changed and no others; Ctrl+R shows what holds now.</source>
        <translation>打开本页后，权限已被他人修改。应用时只保存您改动的额度；按 Ctrl+R 可查看当前设置。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AmountsTab</name>
    <message>
        <source>Levels for amounts</source>
        <translation>金额级别</translation>
    </message>
    <message>
        <source>What each level allows</source>
        <translation>各级别的额度</translation>
    </message>
    <message>
        <source>Amounts of</source>
        <translation>额度对象</translation>
    </message>
    <message>
        <source>Own level</source>
        <translation>直接授予</translation>
    </message>
    <message>
        <source>Has it through</source>
        <translation>来源角色</translation>
    </message>
    <message>
        <source>May handle up to</source>
        <translation>最高额度</translation>
    </message>
    <message>
        <source>Given for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>Level for %1</source>
        <translation>%1的级别</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1: level %2</source>
        <translation>%1：%2 级</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>any amount: no steps are set</source>
        <translation>不限：尚未设置各级额度</translation>
    </message>
    <message>
        <source>any amount, without a level</source>
        <translation>不限（未授级别）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>as below, level %1</source>
        <translation>见下表 %1 级</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>What the levels allow: %1</source>
        <translation>各级额度：%1</translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation>%1及下级</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>New levels hold</source>
        <translation>新授级别</translation>
    </message>
    <message>
        <source>A level from 1 to 6 for amounts, the amount of its step included. The highest level counts, whether a person&apos;s own, by a role or lent. What the steps are is set under “Amount levels”.</source>
        <translation>金额级别为 1 至 6 级，额度含本数。取本人、所属角色与受托权限中的最高级别。各级额度在“金额级别”中设置。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AsOfDialog</name>
    <message>
        <source>%1 on a past day</source>
        <translation>%1 · 时点查看</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Up and Down move by a day, F2 opens the calendar.</source>
        <translation>上下方向键移动一天，F2 打开日历。</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>未填日期</translation>
    </message>
    <message>
        <source>Enter the day whose card you want to see, such as 2024-05-08.</source>
        <translation>请填写要查看的日期，如 2024-05-08。</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>当日尚未建档</translation>
    </message>
    <message>
        <source>Not to be seen</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>As it was at the end of %1, which is how it is now. Nothing can be changed here.</source>
        <translation>这是 %1 日终时的内容，与现在相同。此处只能查看，不能修改。</translation>
    </message>
    <message>
        <source>As it was at the end of %1, not as it is now: version %2 of %3. Nothing can be changed here.</source>
        <translation>这是 %1 日终时的内容，不是现在的内容（第 %2 版，共 %3 版）。此处只能查看，不能修改。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AttachmentsView</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Removed ones too</source>
        <translation>包括已移除的</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No attachments to be seen</source>
        <translation>看不到附件</translation>
    </message>
    <message>
        <source>Attachments are found by the code of the record, which you may not see.</source>
        <translation>附件按记录的编码查找，而您无权查看编码。</translation>
    </message>
    <message>
        <source>No attachments yet</source>
        <translation>还没有附件</translation>
    </message>
    <message>
        <source>Contracts, licences and pictures are kept with the record. Drop them here or add them.</source>
        <translation>合同、证照和图片随记录保存。把文件拖到这里，或按“添加”。</translation>
    </message>
    <message>
        <source>Whoever may change the record adds its contracts, licences and pictures here.</source>
        <translation>有权修改这条记录的人可以在这里添加合同、证照和图片。</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Documents and pictures (%1)</source>
        <translation>文档和图片 (%1)</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>添加附件：%1</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1 is attached.</source>
        <translation>已添加附件 %1。</translation>
    </message>
    <message>
        <source>%1 is opened as a copy; changes to it are not kept.</source>
        <translation>已打开 %1 的只读副本，对副本的修改不会保存。</translation>
    </message>
    <message>
        <source>%1 could not be opened. Save it to a folder and open it there.</source>
        <translation>无法打开 %1。请另存到文件夹后再打开。</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>附件另存为</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已另存为 %1。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除附件：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 is removed. That it was there stays on record.</source>
        <translation>已移除 %1，曾有此附件的记录仍保留。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AuditModel</name>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
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
        <source>Machine</source>
        <translation>机器</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AuditPage</name>
    <message>
        <source>Everything</source>
        <translation>全部对象</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Code of the record</source>
        <translation>记录编码</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Verify the trail</source>
        <translation>校验日志</translation>
    </message>
    <message>
        <source>Head of the trail</source>
        <translation>链首</translation>
    </message>
    <message>
        <source>Keep it outside of the set: whoever cuts or replaces the trail later can&apos;t make this head again.</source>
        <translation>请抄存在账套之外：以后有人截断或替换日志，就得不出同样的链首。</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Verifying the trail</source>
        <translation>正在校验审计日志</translation>
    </message>
    <message>
        <source>The trail is whole: %1 rows, none missing, none changed.</source>
        <translation>审计日志完整：共 %1 条，无缺失，无改动。</translation>
    </message>
    <message>
        <source>The trail is damaged. Keep this file as it is and compare it with a backup.</source>
        <translation>审计日志已受损。请原样保留此文件，并与备份核对。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::AuditWords</name>
    <message>
        <source>Set created</source>
        <translation>新建账套</translation>
    </message>
    <message>
        <source>Backup taken</source>
        <translation>备份账套</translation>
    </message>
    <message>
        <source>Set checked</source>
        <translation>检查账套</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Person disabled</source>
        <translation>停用人员</translation>
    </message>
    <message>
        <source>Person enabled</source>
        <translation>启用人员</translation>
    </message>
    <message>
        <source>Manager appointed or dismissed</source>
        <translation>任免账套主管</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>修改本人密码</translation>
    </message>
    <message>
        <source>People listed</source>
        <translation>查看人员列表</translation>
    </message>
    <message>
        <source>Person looked at</source>
        <translation>查看人员</translation>
    </message>
    <message>
        <source>Department added</source>
        <translation>新增部门</translation>
    </message>
    <message>
        <source>Role added</source>
        <translation>新增角色</translation>
    </message>
    <message>
        <source>Roles listed</source>
        <translation>查看角色列表</translation>
    </message>
    <message>
        <source>Role given</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>Role taken back</source>
        <translation>收回角色</translation>
    </message>
    <message>
        <source>Members listed</source>
        <translation>查看角色成员</translation>
    </message>
    <message>
        <source>Data control changed</source>
        <translation>修改数据权限控制</translation>
    </message>
    <message>
        <source>Data control looked at</source>
        <translation>查看数据权限控制</translation>
    </message>
    <message>
        <source>Grants looked at</source>
        <translation>查看授权</translation>
    </message>
    <message>
        <source>Functions granted</source>
        <translation>功能授权</translation>
    </message>
    <message>
        <source>Rows granted</source>
        <translation>记录授权</translation>
    </message>
    <message>
        <source>Fields granted</source>
        <translation>字段授权</translation>
    </message>
    <message>
        <source>Function taken back</source>
        <translation>收回功能权限</translation>
    </message>
    <message>
        <source>Rows taken back</source>
        <translation>收回记录权限</translation>
    </message>
    <message>
        <source>Fields taken back</source>
        <translation>收回字段权限</translation>
    </message>
    <message>
        <source>Rights looked at</source>
        <translation>查看权限</translation>
    </message>
    <message>
        <source>Reason asked for</source>
        <translation>查询权限原因</translation>
    </message>
    <message>
        <source>Trail read</source>
        <translation>查阅审计日志</translation>
    </message>
    <message>
        <source>Trail verified</source>
        <translation>校验审计日志</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>Customers listed</source>
        <translation>查询客户列表</translation>
    </message>
    <message>
        <source>Customer looked at</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>New customer begun</source>
        <translation>开始新增客户</translation>
    </message>
    <message>
        <source>Change history read</source>
        <translation>查阅变更记录</translation>
    </message>
    <message>
        <source>Customers imported</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Import file looked at</source>
        <translation>预览导入文件</translation>
    </message>
    <message>
        <source>Customers exported</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Import mapping kept</source>
        <translation>保存栏目对应方案</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>角色成员</translation>
    </message>
    <message>
        <source>Data control</source>
        <translation>数据权限控制</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>角色 %1</translation>
    </message>
    <message>
        <source>all that was granted</source>
        <translation>已授予的全部范围</translation>
    </message>
    <message>
        <source>query and entry</source>
        <translation>查询、录入</translation>
    </message>
    <message>
        <source>query only</source>
        <translation>仅查询</translation>
    </message>
    <message>
        <source>fields: %1</source>
        <translation>字段：%1</translation>
    </message>
    <message>
        <source>fields are controlled</source>
        <translation>控制字段</translation>
    </message>
    <message>
        <source>fields are not controlled</source>
        <translation>不控制字段</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>rows are controlled</source>
        <translation>控制记录</translation>
    </message>
    <message>
        <source>rows are not controlled</source>
        <translation>不控制记录</translation>
    </message>
    <message>
        <source>read: %1</source>
        <translation>读：%1</translation>
    </message>
    <message>
        <source>write: %1</source>
        <translation>写：%1</translation>
    </message>
    <message>
        <source>mask: %1</source>
        <translation>脱敏：%1</translation>
    </message>
    <message>
        <source>forbid: %1</source>
        <translation>禁止：%1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>updated: %1</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>unchanged: %1</source>
        <translation>未变 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Set restored from a backup</source>
        <translation>由备份恢复账套</translation>
    </message>
    <message>
        <source>Person looked for</source>
        <translation>选取人员</translation>
    </message>
    <message>
        <source>Own settings read</source>
        <translation>读取个人设置</translation>
    </message>
    <message>
        <source>Own settings kept</source>
        <translation>保存个人设置</translation>
    </message>
    <message>
        <source>Departments listed</source>
        <translation>列出部门</translation>
    </message>
    <message>
        <source>Districts listed</source>
        <translation>列出地区</translation>
    </message>
    <message>
        <source>Classes listed</source>
        <translation>列出客户分类</translation>
    </message>
    <message>
        <source>Columns of an import file matched</source>
        <translation>匹配导入文件栏目</translation>
    </message>
    <message>
        <source>Import mapping read</source>
        <translation>读取导入方案</translation>
    </message>
    <message>
        <source>Import mappings listed</source>
        <translation>列出导入方案</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>至 %1 止</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Amount let pass by a second person</source>
        <translation>第二人授权放行金额</translation>
    </message>
    <message>
        <source>Rights lent</source>
        <translation>权限委托</translation>
    </message>
    <message>
        <source>Delegation ended</source>
        <translation>委托终止</translation>
    </message>
    <message>
        <source>Delegations looked at</source>
        <translation>查看委托</translation>
    </message>
    <message>
        <source>Matrix of duties looked at</source>
        <translation>查看不相容职责表</translation>
    </message>
    <message>
        <source>Matrix of duties changed</source>
        <translation>变更不相容职责表</translation>
    </message>
    <message>
        <source>Versions of the matrix looked at</source>
        <translation>查看不相容职责表版本</translation>
    </message>
    <message>
        <source>Incompatible duties looked at</source>
        <translation>查看不相容职责</translation>
    </message>
    <message>
        <source>Mitigation written down</source>
        <translation>登记补偿控制</translation>
    </message>
    <message>
        <source>Mitigation ended</source>
        <translation>终止补偿控制</translation>
    </message>
    <message>
        <source>Mitigations looked at</source>
        <translation>查看补偿控制</translation>
    </message>
    <message>
        <source>Amount level granted</source>
        <translation>授予金额级别</translation>
    </message>
    <message>
        <source>Amount level taken back</source>
        <translation>收回金额级别</translation>
    </message>
    <message>
        <source>Amount levels looked at</source>
        <translation>查看金额级别</translation>
    </message>
    <message>
        <source>Amount level changed</source>
        <translation>设置金额级别</translation>
    </message>
    <message>
        <source>Rule for no level looked at</source>
        <translation>查看未授级别规则</translation>
    </message>
    <message>
        <source>Rule for no level changed</source>
        <translation>变更未授级别规则</translation>
    </message>
    <message>
        <source>Leaver handed over</source>
        <translation>离职移交</translation>
    </message>
    <message>
        <source>Rights changed</source>
        <translation>变更权限</translation>
    </message>
    <message>
        <source>Change of rights tried</source>
        <translation>试算权限变更</translation>
    </message>
    <message>
        <source>Asked who can</source>
        <translation>查询谁可以</translation>
    </message>
    <message>
        <source>Role copied</source>
        <translation>复制角色</translation>
    </message>
    <message>
        <source>Role templates looked at</source>
        <translation>查看角色模板</translation>
    </message>
    <message>
        <source>Role made from a template</source>
        <translation>按模板建立角色</translation>
    </message>
    <message>
        <source>Roles exported</source>
        <translation>导出角色</translation>
    </message>
    <message>
        <source>Roles imported</source>
        <translation>导入角色</translation>
    </message>
    <message>
        <source>Looked with another&apos;s eyes</source>
        <translation>以他人身份查看</translation>
    </message>
    <message>
        <source>Amount level</source>
        <translation>金额级别</translation>
    </message>
    <message>
        <source>record added</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>record changed</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>records listed</source>
        <translation>查询列表</translation>
    </message>
    <message>
        <source>record looked at</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>new record begun</source>
        <translation>开始新增</translation>
    </message>
    <message>
        <source>change history read</source>
        <translation>查看变更历史</translation>
    </message>
    <message>
        <source>records imported</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>import file looked at</source>
        <translation>预览导入文件</translation>
    </message>
    <message>
        <source>columns of an import file matched</source>
        <translation>匹配导入列</translation>
    </message>
    <message>
        <source>records exported</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>import mapping read</source>
        <translation>读取导入方案</translation>
    </message>
    <message>
        <source>import mappings listed</source>
        <translation>列出导入方案</translation>
    </message>
    <message>
        <source>import mapping kept</source>
        <translation>保存栏目对应方案</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Incompatible duties</source>
        <translation>不相容职责</translation>
    </message>
    <message>
        <source>taker %1</source>
        <translation>受托人 %1</translation>
    </message>
    <message>
        <source>successor %1</source>
        <translation>接收人 %1</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>职责组 %1</translation>
    </message>
    <message>
        <source>measure: %1</source>
        <translation>控制措施：%1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>科目 %1</translation>
    </message>
    <message>
        <source>no step</source>
        <translation>不设该级</translation>
    </message>
    <message>
        <source>amount %1</source>
        <translation>金额 %1</translation>
    </message>
    <message>
        <source>authorised by %1</source>
        <translation>授权人 %1</translation>
    </message>
    <message>
        <source>template %1</source>
        <translation>模板 %1</translation>
    </message>
    <message>
        <source>unlimited without a level</source>
        <translation>未授级别者不限额</translation>
    </message>
    <message>
        <source>refused without a level</source>
        <translation>未授级别者一律拒绝</translation>
    </message>
    <message>
        <source>taken from %1</source>
        <translation>取自 %1</translation>
    </message>
    <message>
        <source>Rights list printed or exported</source>
        <translation>打印或导出权限清单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>given: %1</source>
        <translation>授予：%1</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>收回：%1</translation>
    </message>
    <message>
        <source>roles: %1</source>
        <translation>角色：%1</translation>
    </message>
    <message>
        <source>Rows of an import written to be corrected</source>
        <translation>写出客户导入待更正的行</translation>
    </message>
    <message>
        <source>Own fields listed</source>
        <translation>查看自定义项</translation>
    </message>
    <message>
        <source>Own field added</source>
        <translation>新增自定义项</translation>
    </message>
    <message>
        <source>Own field changed</source>
        <translation>修改自定义项</translation>
    </message>
    <message>
        <source>Own field taken out of use</source>
        <translation>停用自定义项</translation>
    </message>
    <message>
        <source>Own field taken into use again</source>
        <translation>恢复自定义项</translation>
    </message>
    <message>
        <source>rows to correct written</source>
        <translation>写出待更正的行</translation>
    </message>
    <message>
        <source>Limit of attachments changed</source>
        <translation>修改附件大小上限</translation>
    </message>
    <message>
        <source>attachments listed</source>
        <translation>查看附件列表</translation>
    </message>
    <message>
        <source>file attached</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>attachment removed</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>attachment opened</source>
        <translation>打开附件</translation>
    </message>
    <message>
        <source>attachment saved to a folder</source>
        <translation>附件另存为文件</translation>
    </message>
    <message>
        <source>Coding rules listed</source>
        <translation>查看编码规则</translation>
    </message>
    <message>
        <source>Coding rule set</source>
        <translation>设置编码规则</translation>
    </message>
    <message>
        <source>Coding rule taken away</source>
        <translation>取消编码规则</translation>
    </message>
    <message>
        <source>Next code looked at</source>
        <translation>查看下一个编码</translation>
    </message>
    <message>
        <source>report written to a file</source>
        <translation>报表导出为文件</translation>
    </message>
    <message>
        <source>many records changed</source>
        <translation>批量修改记录</translation>
    </message>
    <message>
        <source>records printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>views of the list looked at</source>
        <translation>查看列表视图清单</translation>
    </message>
    <message>
        <source>view of the list opened</source>
        <translation>打开列表视图</translation>
    </message>
    <message>
        <source>view of the list kept</source>
        <translation>保存列表视图</translation>
    </message>
    <message>
        <source>view of the list renamed</source>
        <translation>重命名列表视图</translation>
    </message>
    <message>
        <source>view of the list shared or taken back</source>
        <translation>共享或取消共享列表视图</translation>
    </message>
    <message>
        <source>view of the list deleted</source>
        <translation>删除列表视图</translation>
    </message>
    <message>
        <source>view chosen for opening the list</source>
        <translation>设定列表默认视图</translation>
    </message>
    <message>
        <source>report looked at</source>
        <translation>查看报表</translation>
    </message>
    <message>
        <source>tree looked at</source>
        <translation>查看关系树</translation>
    </message>
    <message>
        <source>records assigned</source>
        <translation>分配记录</translation>
    </message>
    <message>
        <source>records taken back</source>
        <translation>收回记录</translation>
    </message>
    <message>
        <source>responsibility on a day looked at</source>
        <translation>查看某日归属</translation>
    </message>
    <message>
        <source>duplicates looked for</source>
        <translation>查找重复记录</translation>
    </message>
    <message>
        <source>duplicates of a new record looked for</source>
        <translation>新增时查重</translation>
    </message>
    <message>
        <source>kept apart from another</source>
        <translation>标记为不同</translation>
    </message>
    <message>
        <source>no longer kept apart from another</source>
        <translation>取消不同标记</translation>
    </message>
    <message>
        <source>two records merged</source>
        <translation>合并记录</translation>
    </message>
    <message>
        <source>merge looked at ahead</source>
        <translation>预览合并</translation>
    </message>
    <message>
        <source>merge taken back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>merges listed</source>
        <translation>查看合并记录</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ChangeManyDialog</name>
    <message>
        <source>Add field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change many %1</source>
        <translation>批量修改%1</translation>
    </message>
    <message>
        <source>The %1 selected</source>
        <translation>所选的 %1 行</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation>列表中的全部</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, for the history of each record</source>
        <translation>原因，记入每条记录的变更历史</translation>
    </message>
    <message>
        <source>What becomes of the records</source>
        <translation>修改预览</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
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
        <source>Choose fields and their new values, then look at the preview. An empty value takes away what is there.</source>
        <translation>选择字段并填写新值，然后预览。留空表示清除原值。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Changed: %1. As they are: %2.</source>
        <translation>将修改 %1 条，不变 %2 条。</translation>
    </message>
    <message>
        <source>The first %1 lines are shown.</source>
        <translation>仅显示前 %1 行。</translation>
    </message>
    <message>
        <source>Worth a look: %1</source>
        <translation>请留意：%1</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ChangesPanel</name>
    <message>
        <source>What will change</source>
        <translation>将发生的变化</translation>
    </message>
    <message>
        <source>✗ Can&apos;t be applied: %1</source>
        <translation>✗ 无法应用：%1</translation>
    </message>
    <message>
        <source>Nothing of what may be done today: the days, reasons or functions of later versions change.</source>
        <translation>当前可做的事不变：变化的是期限、原因或后续版本的功能。</translation>
    </message>
    <message>
        <source>－ %1: rows will be controlled, for everybody. People who then see fewer rows, or none: %2</source>
        <translation>－ %1：将对所有人控制记录。可见记录减少或全部不可见的人员：%2 人</translation>
    </message>
    <message>
        <source>⚠ %1: rows will not be controlled any more, for everybody. People who then see more rows: %2</source>
        <translation>⚠ %1：将对所有人取消记录控制。可见记录增加的人员：%2 人</translation>
    </message>
    <message>
        <source>－ %1: fields will be controlled, for everybody. People who then lose fields: %2</source>
        <translation>－ %1：将对所有人控制字段。失去部分字段权限的人员：%2 人</translation>
    </message>
    <message>
        <source>⚠ %1: fields will not be controlled any more, for everybody. People who then gain fields: %2</source>
        <translation>⚠ %1：将对所有人取消字段控制。字段权限增加的人员：%2 人</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::CodingRulesPage</name>
    <message>
        <source>Coding rules</source>
        <translation>编码规则</translation>
    </message>
    <message>
        <source>Text stands for itself. {yyyy} {yy} {mm} {dd} are the business date, {0000} is the running number with so many digits, {class} and {district} are the code of the record&apos;s class and district, and so for every reference and choice.</source>
        <translation>文字照原样。{yyyy} {yy} {mm} {dd} 取业务日期，{0000} 是流水号，几个 0 就是几位；{class}、{district} 取记录的分类、地区编码，其他参照和选项栏目同样可用。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>其他编码</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>Other codes are refused</source>
        <translation>拒绝其他编码</translation>
    </message>
    <message>
        <source>Otherwise they are kept with a warning</source>
        <translation>不勾选则只提示，仍可保存</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>取消规则</translation>
    </message>
    <message>
        <source>Save (F6)</source>
        <translation>保存 (F6)</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>are warned of</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Save the rule of %1 first, or read again (Ctrl+R).</source>
        <translation>请先保存“%1”的规则，或按 Ctrl+R 重新读取。</translation>
    </message>
    <message>
        <source>No rule: every code is typed.</source>
        <translation>没有规则：编码由录入人填写。</translation>
    </message>
    <message>
        <source>The first code is %1</source>
        <translation>第一个编码是 %1</translation>
    </message>
    <message>
        <source>The rule of %1 holds for new records.</source>
        <translation>“%1”的编码规则对新记录生效。</translation>
    </message>
    <message>
        <source>Codes of %1 are typed again.</source>
        <translation>“%1”的编码恢复为自由填写。</translation>
    </message>
    <message>
        <source>%1, if nothing is typed</source>
        <translation>不填则为 %1</translation>
    </message>
    <message>
        <source>Given when saved, if nothing is typed</source>
        <translation>不填则在保存时自动给出</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Function, customer or code</source>
        <translation>功能名称、客户或编码</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配的内容。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::CompareDialog</name>
    <message>
        <source>Compare rights</source>
        <translation>权限对比</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>前者</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>后者</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Choose the second: type a code or initials, or press F2.</source>
        <translation>请选择对比对象：输入编码或简拼，或按 F2 选择。</translation>
    </message>
    <message>
        <source>They may do the same.</source>
        <translation>两者权限相同。</translation>
    </message>
    <message>
        <source>Differences: %1. ＋ the second may do more, － less, ± other rows.</source>
        <translation>共 %1 项差异。＋ 后者权限更多，－ 更少，± 记录范围不同。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DataTab</name>
    <message>
        <source>Object</source>
        <translation>业务对象</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>记录范围</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Rows that are granted</source>
        <translation>已授权的记录范围</translation>
    </message>
    <message>
        <source>Fields that are granted</source>
        <translation>已授权的字段</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>记录范围</translation>
    </message>
    <message>
        <source>May</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Given for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>write</source>
        <translation>写</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读</translation>
    </message>
    <message>
        <source>forbid</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Rows are not controlled: whoever has the function works with every %1, whatever is granted below.</source>
        <translation>未控制记录：有相应功能的人可以处理全部%1，下面的授权不起作用。</translation>
    </message>
    <message>
        <source>Fields are not controlled: whoever sees a %1 sees all its fields.</source>
        <translation>未控制字段：能看到%1的人可以看到其全部字段。</translation>
    </message>
    <message>
        <source>query, entry</source>
        <translation>查询、录入</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Holds for everybody, not only for the one chosen on the left.</source>
        <translation>对所有人生效，不限于左侧所选的人员或角色。</translation>
    </message>
    <message>
        <source>Only an account-set manager decides what is controlled.</source>
        <translation>是否控制只能由账套主管决定。</translation>
    </message>
    <message>
        <source>Without control of rows everybody who has the function works with every %1, not only the one chosen on the left. Switch it off for everybody?</source>
        <translation>不控制记录时，凡有该功能的人都能使用全部%1，不限于左侧所选的人员或角色。要对所有人关闭记录控制吗？</translation>
    </message>
    <message>
        <source>Without control of fields everybody who sees a %1 sees all its fields, not only the one chosen on the left. Switch it off for everybody?</source>
        <translation>不控制字段时，凡能看到%1的人都能看到其全部栏目，不限于左侧所选的人员或角色。要对所有人关闭字段控制吗？</translation>
    </message>
    <message>
        <source>Switch off for everybody</source>
        <translation>对所有人关闭</translation>
    </message>
    <message>
        <source>Keep the control</source>
        <translation>保留控制</translation>
    </message>
    <message>
        <source>Rows are controlled (for everybody)</source>
        <translation>控制记录（对所有人）</translation>
    </message>
    <message>
        <source>Fields are controlled (for everybody)</source>
        <translation>控制字段（对所有人）</translation>
    </message>
    <message>
        <source>Apply or discard what is changed here before you choose another object.</source>
        <translation>请先应用或放弃此处的更改，再选择其他对象。</translation>
    </message>
    <message>
        <source>New ticks of fields hold</source>
        <translation>新授字段</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>增加(&amp;A)…</translation>
    </message>
    <message>
        <source>Chang&amp;e…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DateEdit</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Open the calendar (F2)</source>
        <translation>打开日历 (F2)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DelegationsPage</name>
    <message>
        <source>Lend… (F5)</source>
        <translation>委托… (F5)</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>立即终止</translation>
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
        <source>What</source>
        <translation>委托内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing is lent</source>
        <translation>没有委托</translation>
    </message>
    <message>
        <source>Who is away for some days lends their rights to a colleague here. Both days are included, and it ends by itself.</source>
        <translation>外出期间，可在此将权限委托给同事。起止当日均有效，到期自动终止。</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>权限委托</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部权限</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>%1 may use what is lent from the first day on.</source>
        <translation>自开始日期起，%1 可使用受托的权限。</translation>
    </message>
    <message>
        <source>%1 has given back what was lent.</source>
        <translation>已收回委托给 %1 的权限。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::Desktop</name>
    <message>
        <source>You have been signed out: your access to this set has ended.</source>
        <translation>您已退出登录：您对本账套的使用权已终止。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DifferenceWords</name>
    <message>
        <source>Function: %1</source>
        <translation>功能：%1</translation>
    </message>
    <message>
        <source>%1: rows to see</source>
        <translation>%1：可查询记录</translation>
    </message>
    <message>
        <source>%1: rows to change</source>
        <translation>%1：可录入记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Amounts: %1</source>
        <translation>金额：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>⛔ Can&apos;t be granted: %1</source>
        <translation>⛔ 禁止授权：%1</translation>
    </message>
    <message>
        <source>⚠ Warning: %1</source>
        <translation>⚠ 警告：%1</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DuplicatePage</name>
    <message>
        <source>Duplicate check</source>
        <translation>客户查重</translation>
    </message>
    <message>
        <source>Tax number, bank account, name, telephone and address are compared, as far as you may read them, of %1 that you see.</source>
        <translation>只在您看得到的%1之间，按您读得到的税号、银行账号、名称、电话和地址比较。</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面的各部分</translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation>相似度不低于</translation>
    </message>
    <message>
        <source>With pairs said to be different</source>
        <translation>包括已标为不同的</translation>
    </message>
    <message>
        <source>Look (F5)</source>
        <translation>开始查重 (F5)</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查重</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Only pairs of %1 are looked for.</source>
        <translation>只查与 %1 重复的。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 pairs; the likeliest %2 are shown</source>
        <translation>共 %1 对，列出相似度最高的 %2 对</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>共 %1 对</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>没有发现重复</translation>
    </message>
    <message>
        <source>A lower score finds more.</source>
        <translation>降低相似度可以查得更宽。</translation>
    </message>
    <message>
        <source>Nothing looked for yet</source>
        <translation>尚未查重</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>合并记录</translation>
    </message>
    <message>
        <source>Up to a minute in a large archive; it can be stopped.</source>
        <translation>档案很多时最多需要一分钟，可以随时停止。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DuplicatePairs</name>
    <message>
        <source>Pairs that are likely the same</source>
        <translation>可能重复的各对</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>&amp;Open both</source>
        <translation>都打开(&amp;O)</translation>
    </message>
    <message>
        <source>Enter opens the one that the cursor is on</source>
        <translation>回车打开光标所在的一户</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>合并(&amp;M)…</translation>
    </message>
    <message>
        <source>%1 and %2 may be the same again.</source>
        <translation>%1 和 %2 不再标为不同。</translation>
    </message>
    <message>
        <source>Two records</source>
        <translation>两户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>标为不同</translation>
    </message>
    <message>
        <source>%1 and %2 are kept apart.</source>
        <translation>%1 和 %2 已标为不同。</translation>
    </message>
    <message>
        <source>The other %1</source>
        <translation>另一%1</translation>
    </message>
    <message>
        <source>different</source>
        <translation>已标为不同</translation>
    </message>
    <message>
        <source>Not &amp;different</source>
        <translation>撤销“不同”(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Different…</source>
        <translation>标为不同(&amp;D)…</translation>
    </message>
    <message>
        <source>Two different ones</source>
        <translation>标为不同</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::Duplicates</name>
    <message>
        <source>Select the two that are to be one.</source>
        <translation>请选中要合并的两户。</translation>
    </message>
    <message>
        <source>Not to be seen</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>没有发现重复</translation>
    </message>
    <message>
        <source>No other one is likely the same.</source>
        <translation>没有其他客户可能与其重复。</translation>
    </message>
    <message>
        <source>Likely the same…</source>
        <translation>查重…</translation>
    </message>
    <message>
        <source>Merge two…</source>
        <translation>合并两户…</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DutiesPage</name>
    <message>
        <source>Report</source>
        <translation>兼任情况</translation>
    </message>
    <message>
        <source>Segregation of duties</source>
        <translation>不相容职责</translation>
    </message>
    <message>
        <source>● Not saved yet</source>
        <translation>● 修改尚未保存</translation>
    </message>
    <message>
        <source>Matrix •</source>
        <translation>不相容职责表 •</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>不相容职责表</translation>
    </message>
    <message>
        <source>The matrix was changed elsewhere since you opened it. What waits here can&apos;t be saved over it; Discard shows what holds now.</source>
        <translation>打开后，不相容职责表已被他人修改，此处的改动不能覆盖保存；点“放弃修改”可查看当前版本。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DutiesTab</name>
    <message>
        <source>Incompatible duties in one hand</source>
        <translation>集于一人的不相容职责</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>One duty</source>
        <translation>职责一</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Duties (%1)</source>
        <translation>职责（%1）</translation>
    </message>
    <message>
        <source>What is held now can&apos;t be shown: %1</source>
        <translation>无法显示现有冲突：%1</translation>
    </message>
    <message>
        <source>No member of this role holds two duties that should be in different hands.</source>
        <translation>该角色成员未兼任不相容职责。</translation>
    </message>
    <message>
        <source>This person holds no two duties that should be in different hands.</source>
        <translation>该人员未兼任不相容职责。</translation>
    </message>
    <message>
        <source>Duties that should be in different hands. What is warned of can be answered in writing under “Segregation of duties”.</source>
        <translation>以下职责应由不同人员承担。警告项可在“不相容职责”中登记补偿控制。</translation>
    </message>
    <message>
        <source>The other duty</source>
        <translation>职责二</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>控制方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>would arise</source>
        <translation>将产生</translation>
    </message>
    <message>
        <source>mitigated until %1</source>
        <translation>补偿控制至 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>风险说明</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DutyMatrixTab</name>
    <message>
        <source>Versions…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Add a pair… (F5)</source>
        <translation>增加职责组… (F5)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Forbid / warn</source>
        <translation>禁止／警告</translation>
    </message>
    <message>
        <source>Space does the same in the table.</source>
        <translation>在表格中按空格键作用相同。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the new version</source>
        <translation>新版本的原因</translation>
    </message>
    <message>
        <source>Why the matrix becomes another one</source>
        <translation>为什么修改不相容职责表</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save (F6)</source>
        <translation>保存 (F6)</translation>
    </message>
    <message>
        <source>Matrix of incompatible duties</source>
        <translation>不相容职责表</translation>
    </message>
    <message>
        <source>One duty</source>
        <translation>职责一</translation>
    </message>
    <message>
        <source>The other duty</source>
        <translation>职责二</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>控制方式</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>风险说明</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Version %1. Only an account-set manager changes the matrix.</source>
        <translation>第 %1 版。只有账套主管能修改不相容职责表。</translation>
    </message>
    <message>
        <source>Version %1 of the matrix holds now.</source>
        <translation>不相容职责表第 %1 版现已生效。</translation>
    </message>
    <message>
        <source>Import a matrix</source>
        <translation>导入不相容职责表</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>导出不相容职责表</translation>
    </message>
    <message>
        <source>matrix.json</source>
        <translation>不相容职责表.json</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>已写入“%1”。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DutyPairDialog</name>
    <message>
        <source>Level</source>
        <translation>控制方式</translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation>增加职责组</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>One duty</source>
        <translation>职责一</translation>
    </message>
    <message>
        <source>The other duty</source>
        <translation>职责二</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>风险说明</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DutyReport</name>
    <message>
        <source>Write a mitigation… (F5)</source>
        <translation>登记补偿控制… (F5)</translation>
    </message>
    <message>
        <source>End mitigation</source>
        <translation>终止补偿控制</translation>
    </message>
    <message>
        <source>Who holds incompatible duties</source>
        <translation>不相容职责兼任情况</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>One duty</source>
        <translation>职责一</translation>
    </message>
    <message>
        <source>The other duty</source>
        <translation>职责二</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>控制方式</translation>
    </message>
    <message>
        <source>Mitigated until</source>
        <translation>补偿控制至</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>风险说明</translation>
    </message>
    <message>
        <source>Nobody holds incompatible duties</source>
        <translation>没有人兼任不相容职责</translation>
    </message>
    <message>
        <source>Whoever comes to hold both sides of a pair of the matrix, today or later, stands here until one of the duties is taken away.</source>
        <translation>今天或以后兼任表中任一组职责的人员列在这里，直到收回其中一项职责。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 pairs in one hand, %2 of them without a mitigation</source>
        <translation>共 %1 项兼任，其中 %2 项未登记补偿控制</translation>
    </message>
    <message>
        <source>This pair is forbidden: take one of the duties away under “Rights”.</source>
        <translation>该组职责禁止兼任：请在“权限设置”中收回其中一项职责。</translation>
    </message>
    <message>
        <source>Mitigation until %1, by %2: %3</source>
        <translation>补偿控制（至 %1，%2 登记）：%3</translation>
    </message>
    <message>
        <source>A mitigation is written down for %1.</source>
        <translation>已为 %1 登记补偿控制。</translation>
    </message>
    <message>
        <source>The mitigation for %1 has ended.</source>
        <translation>已终止 %1 的补偿控制。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DutyVersions</name>
    <message>
        <source>Versions of the matrix</source>
        <translation>不相容职责表历史版本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>职责组数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put into the table</source>
        <translation>取回到表格</translation>
    </message>
    <message>
        <source>Holds only when it is saved as a new version.</source>
        <translation>保存为新版本后才生效。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::DutyWords</name>
    <message>
        <source>forbidden</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>warned of</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::EffectivePanel</name>
    <message>
        <source>What this person may do</source>
        <translation>此人的有效权限</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What %1 may do</source>
        <translation>%1的有效权限</translation>
    </message>
    <message>
        <source>Yes, allowed.</source>
        <translation>允许。</translation>
    </message>
    <message>
        <source>No, not allowed.</source>
        <translation>不允许。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>权限查询</translation>
    </message>
    <message>
        <source>Why the one chosen on the left may do this, or what is missing</source>
        <translation>左侧所选人员为何可以，或缺少什么</translation>
    </message>
    <message>
        <source>Everybody who may do this</source>
        <translation>列出可以做此事的所有人员</translation>
    </message>
    <message>
        <source>Choose what, and press “Why?”: every grant that decides it, or what is missing. “Who can?” lists everybody who may.</source>
        <translation>选定事项后点“为什么？”，列出起决定作用的授权或所缺权限；点“谁可以？”列出所有可以的人员。</translation>
    </message>
    <message>
        <source>What the role %1 gives</source>
        <translation>角色“%1”的权限</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有人可以。</translation>
    </message>
    <message>
        <source>People who may: %1</source>
        <translation>可以的人员：%1 人</translation>
    </message>
    <message>
        <source>account-set manager</source>
        <translation>账套主管</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>granted directly, or lent</source>
        <translation>直接授权或委托</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>为什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Wh&amp;o can?</source>
        <translation>谁可以？(&amp;O)</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::EntryDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
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
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新增部门</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>重置%1的密码</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>停用%1</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Change the own password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>旧密码</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>There is nothing here that you may change.</source>
        <translation>这里没有您可以修改的栏目。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::FieldEditor</name>
    <message>
        <source>Not an amount. Write yuan with at most two decimals: 1234.50</source>
        <translation>不是有效的金额。请按元填写，最多两位小数，如 1234.50</translation>
    </message>
    <message>
        <source>Not a day. Write it like 2024-05-08 or 20240508.</source>
        <translation>不是有效的日期。请按 2024-05-08 或 20240508 填写。</translation>
    </message>
    <message>
        <source>Nothing is known by this name. F2 opens the list.</source>
        <translation>没有找到对应的档案。按 F2 从列表中选择。</translation>
    </message>
    <message>
        <source>Masked: your rights show only a part of this</source>
        <translation>已脱敏：按您的权限只显示一部分</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::FieldForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>此项必填。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::FieldGrid</name>
    <message>
        <source>%1 is computed by the program and typed by nobody.</source>
        <translation>“%1”由程序计算，不能录入。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be masked: show it or don&apos;t.</source>
        <translation>“%1”不能脱敏：只能显示或不显示。</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Forbid</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>Has it through</source>
        <translation>经由角色</translation>
    </message>
    <message>
        <source>%1 is out of use.</source>
        <translation>“%1”已停用。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::FilterBar</name>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>on or before</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>on or after</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>不为空</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::FilterRow</name>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除此条件</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1的值</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::FunctionsTab</name>
    <message>
        <source>Also functions of later versions</source>
        <translation>同时显示以后版本的功能</translation>
    </message>
    <message>
        <source>They can be granted already and take effect when the program has them.</source>
        <translation>可以先授权，程序具备该功能后生效。</translation>
    </message>
    <message>
        <source>Find a function (Ctrl+F)</source>
        <translation>查找功能 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a function</source>
        <translation>查找功能</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Has it through</source>
        <translation>经由角色</translation>
    </message>
    <message>
        <source>Given for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Ticks on functions of later versions that are not shown: %1</source>
        <translation>另有 %1 项后续版本的功能已勾选，未显示。</translation>
    </message>
    <message>
        <source>New ticks hold</source>
        <translation>新授权</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::GradeBadge</name>
    <message>
        <source>Credit grade %1</source>
        <translation>信用等级 %1</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>尚未评级</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::GranteeList</name>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Roles and people</source>
        <translation>角色与人员</translation>
    </message>
    <message>
        <source>Role or person</source>
        <translation>角色或人员</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1（停用）</translation>
    </message>
    <message>
        <source>&amp;New role…</source>
        <translation>新增角色(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::HandoverDialog</name>
    <message>
        <source>Their customers</source>
        <translation>移交客户数</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 leaves: hand over</source>
        <translation>%1 离职移交</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Disabled from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>All rights of %1 have ended; %2 customers are with %3 now.</source>
        <translation>%1 的全部权限已收回；%2 个客户已移交给 %3。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Go to a function or a record</source>
        <translation>转到功能或记录</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>刷新本页</translation>
    </message>
    <message>
        <source>Choose from a list or a calendar</source>
        <translation>从参照列表或日历中选择</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Undo while editing</source>
        <translation>撤销录入</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>关闭本页</translation>
    </message>
    <message>
        <source>Previous or next page</source>
        <translation>上一页、下一页</translation>
    </message>
    <message>
        <source>Between the page and the navigation</source>
        <translation>在页面与功能导航之间切换</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Where the log lies</source>
        <translation>运行日志所在位置</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The log holds what was done and how long it took, never a business value, a password or a key.</source>
        <translation>运行日志只记录做了什么操作、用时多久，不记录业务数据、密码或密钥。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Keys and log</source>
        <translation>快捷键与运行日志</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportColumnsStep</name>
    <message>
        <source>Mapping</source>
        <translation>对应方案</translation>
    </message>
    <message>
        <source>Name to keep this mapping under</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Suggested by the headings</source>
        <translation>按标题自动匹配</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目对应</translation>
    </message>
    <message>
        <source>– not imported –</source>
        <translation>– 不导入 –</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几行内容</translation>
    </message>
    <message>
        <source>Goes to the field</source>
        <translation>导入到栏目</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>needs a heading to be imported</source>
        <translation>没有标题的列不能导入</translation>
    </message>
    <message>
        <source>Field for “%1”</source>
        <translation>“%1”对应的栏目</translation>
    </message>
    <message>
        <source>Every column is imported.</source>
        <translation>所有列都将导入。</translation>
    </message>
    <message>
        <source>The mapping “%1” is kept for everybody who imports.</source>
        <translation>对应方案“%1”已保存，有导入权限的人都可以使用。</translation>
    </message>
    <message>
        <source>As in your last import</source>
        <translation>沿用您上次的导入</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportConstants</name>
    <message>
        <source>Add a value for every row</source>
        <translation>添加每行相同的值</translation>
    </message>
    <message>
        <source>Fills a field that no column of the file fills, the same in every row</source>
        <translation>为文件中没有对应列的栏目填入同一个值</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Field that every row has alike</source>
        <translation>每行相同的栏目</translation>
    </message>
    <message>
        <source>Value of “%1” for every row</source>
        <translation>每行“%1”的值</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportFileStep</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1 to import</source>
        <translation>选择要导入的%1文件</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file here, or choose one</source>
        <translation>把 CSV 或 XLSX 文件拖到这里，或点“选择”</translation>
    </message>
    <message>
        <source>The first line names the columns. Nothing is changed until the last step.</source>
        <translation>第一行为列标题。最后一步之前不会改动任何数据。</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Drop a CSV, XLSX or vCard file here, or choose one</source>
        <translation>将 CSV、XLSX 或 vCard 文件拖到这里，或选择文件</translation>
    </message>
    <message>
        <source>Tables and cards (*.csv *.txt *.tsv *.xlsx *.vcf);;All files (*)</source>
        <translation>表格和名片 (*.csv *.txt *.tsv *.xlsx *.vcf);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportMapping</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is filled from several columns: %2. Keep one of them.</source>
        <translation>有几列都对应到“%1”：%2。请只保留一列。</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>不导入的列：%1。</translation>
    </message>
    <message>
        <source>No column gives the %1, by which %2 are told apart.</source>
        <translation>没有对应“%1”的列，无法识别%2。</translation>
    </message>
    <message>
        <source>No column gives the %1, so new %2 can&apos;t be added; those that are there can be updated.</source>
        <translation>没有对应“%1”的列，不能新增%2，只能更新已有的。</translation>
    </message>
    <message>
        <source>No column gives the %1: new %2 get it by the coding rule.</source>
        <translation>没有一栏是%1：新增的%2按编码规则自动给出。</translation>
    </message>
    <message>
        <source>%1 is filled by the column %2 and by a value for every row. Keep one of them.</source>
        <translation>%1既对应列%2，又设了每行相同的值，请只保留一个。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportOptionsStep</name>
    <message>
        <source>are updated from the file; the others are added</source>
        <translation>按文件更新，其余的新增</translation>
    </message>
    <message>
        <source>An empty cell leaves the value as it is.</source>
        <translation>空单元格不改动原有内容。</translation>
    </message>
    <message>
        <source>Dry run: check everything and change nothing</source>
        <translation>试运行：只检查，不改动数据</translation>
    </message>
    <message>
        <source>Shows what the import would do, with every problem by row and column.</source>
        <translation>列出导入的结果，以及每个问题所在的行和列。</translation>
    </message>
    <message>
        <source>All or nothing: with a single problem nothing is imported, and all problems are listed. The import can be cancelled while it runs.</source>
        <translation>要么全部导入，要么一条也不导入：只要有一个问题，就不导入并列出全部问题。导入过程中可以取消。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>编码格式：%1</translation>
    </message>
    <message>
        <source>Columns: %1 of %2 are imported</source>
        <translation>栏目：导入 %2 列中的 %1 列</translation>
    </message>
    <message>
        <source>%1 whose code is there already</source>
        <translation>编码已存在的%1</translation>
    </message>
    <message>
        <source>are a problem: this file holds new %1 only</source>
        <translation>视为问题：文件中应当全是新%1</translation>
    </message>
    <message>
        <source>Not every field that new %1 need has a column, so they can only be updated: choose that, or map the field.</source>
        <translation>新增%1的必填栏目没有全部对应，只能更新已有的：请选择更新，或返回对应栏目。</translation>
    </message>
    <message>
        <source>Sheet: %1</source>
        <translation>工作表：%1</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportPage</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>the present step</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>Import (F6)</source>
        <translation>导入 (F6)</translation>
    </message>
    <message>
        <source>Next (F6)</source>
        <translation>下一步 (F6)</translation>
    </message>
    <message>
        <source>Check (F6)</source>
        <translation>检查 (F6)</translation>
    </message>
    <message>
        <source>Import now (F6)</source>
        <translation>正式导入 (F6)</translation>
    </message>
    <message>
        <source>Import another file (F5)</source>
        <translation>导入其他文件 (F5)</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>返回栏目对应</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Checking the %1</source>
        <translation>正在检查%1</translation>
    </message>
    <message>
        <source>Importing the %1</source>
        <translation>正在导入%1</translation>
    </message>
    <message>
        <source>%1 imported.</source>
        <translation>%1已导入。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportPreviewStep</name>
    <message>
        <source>Encoding</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>Separated by</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件前几行</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>%1, detected</source>
        <translation>%1（自动识别）</translation>
    </message>
    <message>
        <source>The first %1 rows. Are all characters right?</source>
        <translation>以下为前 %1 行，请确认文字显示正确。</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The first %1 rows. Is this the right sheet?</source>
        <translation>前 %1 行。工作表是否正确？</translation>
    </message>
    <message>
        <source>The first %1 cards. Are all characters right?</source>
        <translation>前 %1 张名片。文字显示正确吗？</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ImportResultStep</name>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 rows read: %2 added, %3 updated, %4 unchanged.</source>
        <translation>读取 %1 行：新增 %2，更新 %3，无变化 %4。</translation>
    </message>
    <message>
        <source>The dry run found no problem. Nothing was changed; the import would do this: %1</source>
        <translation>试运行未发现问题，没有改动数据。正式导入的结果将是：%1</translation>
    </message>
    <message>
        <source>“%1” is imported. %2</source>
        <translation>“%1”已导入。%2</translation>
    </message>
    <message>
        <source>%1 warnings, of which the first %2 are listed</source>
        <translation>%1 条提醒，列出前 %2 条</translation>
    </message>
    <message>
        <source>%1 warnings: imported as they are, worth a look</source>
        <translation>%1 条提醒：已照原样处理，请核对</translation>
    </message>
    <message>
        <source>Correct the file, or go back and change the columns.</source>
        <translation>请更正文件，或返回修改栏目对应。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题清单</translation>
    </message>
    <message>
        <source>Save the problems</source>
        <translation>保存问题清单</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1-problems.csv</source>
        <translation>%1-问题清单.csv</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Save the rows to correct…</source>
        <translation>保存待更正的行…</translation>
    </message>
    <message>
        <source>The rows with problems as they stand in the file, to be put right and imported again</source>
        <translation>把有问题的行按原样另存，更正后可再次导入</translation>
    </message>
    <message>
        <source>Save the rows to correct</source>
        <translation>保存待更正的行</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>%1-to-correct</source>
        <translation>%1-待更正</translation>
    </message>
    <message>
        <source>%1 rows are saved as “%2”: those of the problems that are listed. There are more.</source>
        <translation>已列出问题的 %1 行另存为“%2”；另有未列出的问题。</translation>
    </message>
    <message>
        <source>Of the cards this has no field and was left out: %1.</source>
        <translation>名片中下列内容没有对应栏目，未导入：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::JsonFile</name>
    <message>
        <source>The file “%1” can&apos;t be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Entry %1, %2: %3</source>
        <translation>第 %1 项，%2：%3</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::LadderTable</name>
    <message>
        <source>Amount levels</source>
        <translation>金额级别</translation>
    </message>
    <message>
        <source>Amounts of</source>
        <translation>额度对象</translation>
    </message>
    <message>
        <source>Account and all below</source>
        <translation>科目（含下级）</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1, level %2: %3</source>
        <translation>%1，%2 级：%3</translation>
    </message>
    <message>
        <source>not an amount. Write yuan with at most two decimals: 1234.50</source>
        <translation>不是金额。请以元为单位，最多两位小数：1234.50</translation>
    </message>
    <message>
        <source>an amount can&apos;t be negative.</source>
        <translation>金额不能为负数。</translation>
    </message>
    <message>
        <source>must be above %1 of the level before.</source>
        <translation>应大于上一级的 %1。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::LendDialog</name>
    <message>
        <source>Everything</source>
        <translation>全部权限</translation>
    </message>
    <message>
        <source>Giver</source>
        <translation>委托人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>委托内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lend rights</source>
        <translation>委托权限</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>Taker</source>
        <translation>受托人</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::LikeNotice</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1 of 100: %2</source>
        <translation>相似度 %1：%2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 户</translation>
    </message>
    <message>
        <source>Likely the same %1 (Alt+&amp;J):</source>
        <translation>可能已有同一%1（Alt+&amp;J）：</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ListExtras</name>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>Change many …</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>已修改 %1 条</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::MainWindow</name>
    <message>
        <source>Xinheng</source>
        <translation>信衡</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>已打开的页面</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>还没有打开页面</translation>
    </message>
    <message>
        <source>Choose a function on the left, or press Ctrl+K and type a part of its name or its initials.</source>
        <translation>请在左侧选择功能，或按 Ctrl+K 输入功能名称的一部分或拼音首字母。</translation>
    </message>
    <message>
        <source>Go to a function</source>
        <translation>转到功能</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>About Xinheng</source>
        <translation>关于信衡</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新增(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close page</source>
        <translation>关闭页面(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>重新登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Go to a &amp;function or record …</source>
        <translation>转到功能或记录(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Xinheng</source>
        <translation>关于信衡(&amp;A)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Xinheng&lt;/b&gt;&lt;p&gt;The customers of a company, and who may see and change which of them, and how much.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;信衡&lt;/b&gt;&lt;p&gt;客户档案与权限管理：谁能看到、修改哪些客户和哪些栏目。&lt;/p&gt;&lt;p&gt;自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Change &amp;password …</source>
        <translation>修改密码(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Between page and navigation</source>
        <translation>切换页面与导航(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;User guide, keys, and where the log lies</source>
        <translation>使用说明、快捷键与运行日志(&amp;U)</translation>
    </message>
    <message>
        <source>See as &amp;another person …</source>
        <translation>以他人身份查看(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::MemberDialog</name>
    <message>
        <source>Type a code, initials or a name, or press F2 for the list.</source>
        <translation>请输入编码、拼音首字母或名称，或按 F2 从列表选择。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::MembersTab</name>
    <message>
        <source>People who have this role</source>
        <translation>拥有此角色的人员</translation>
    </message>
    <message>
        <source>Roles of this person</source>
        <translation>此人的角色</translation>
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
        <source>Given for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Give this role to a person</source>
        <translation>把此角色授予人员</translation>
    </message>
    <message>
        <source>Give this person a role</source>
        <translation>为此人增加角色</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>增加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::MergeChoices</name>
    <message>
        <source>What differs</source>
        <translation>不同的栏目</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>相同的栏目</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留这一户</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>保留哪一户</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: take %2</source>
        <translation>%1：取 %2</translation>
    </message>
    <message>
        <source>Stays as it is in the one that stays</source>
        <translation>以保留的一户为准</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::MergeDialog</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Merge two %1</source>
        <translation>合并%1</translation>
    </message>
    <message>
        <source>One stays, and what refers to the other refers to it from then on. The other is deactivated and keeps its code, its values and its history. Until the next backup a merge can be taken back.</source>
        <translation>保留其中一户，引用另一户的内容都转到保留的一户；另一户停用，编码、内容和修改记录照留。下次备份之前可以撤销合并。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason for the merge</source>
        <translation>合并的原因</translation>
    </message>
    <message>
        <source>Why these are one (may be left empty)</source>
        <translation>为什么是同一户（可不填）</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Nothing refers to %1.</source>
        <translation>没有内容引用 %1。</translation>
    </message>
    <message>
        <source>Goes from %1 to %2: %3.</source>
        <translation>从 %1 转到 %2：%3。</translation>
    </message>
    <message>
        <source>%1 went into %2.</source>
        <translation>%1 已并入 %2。</translation>
    </message>
    <message>
        <source>%2 (%1)</source>
        <translation>%1 个%2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>attachments (%1)</source>
        <translation>%1 个附件</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::MergeList</name>
    <message>
        <source>Merges</source>
        <translation>合并记录</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>被合并</translation>
    </message>
    <message>
        <source>Went into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>能否撤销</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>撤销合并(&amp;T)…</translation>
    </message>
    <message>
        <source>until the next backup</source>
        <translation>下次备份之前可以</translation>
    </message>
    <message>
        <source>no more: a backup was taken</source>
        <translation>不能，之后已备份</translation>
    </message>
    <message>
        <source>Nothing was merged yet.</source>
        <translation>还没有合并过。</translation>
    </message>
    <message>
        <source>Take back a merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>%1 and %2 are two again.</source>
        <translation>%1 和 %2 已恢复为两户。</translation>
    </message>
    <message>
        <source>%1 and %2 are two again; went back: %3.</source>
        <translation>%1 和 %2 已恢复为两户，转回：%3。</translation>
    </message>
    <message>
        <source>Changed since, so they stay as they are: %1</source>
        <translation>合并后又改过的栏目保持现状：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Merged by</source>
        <translation>合并人</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::MitigationDialog</name>
    <message>
        <source>Duties</source>
        <translation>兼任职责</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>控制措施</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Mitigation for %1</source>
        <translation>%1 的补偿控制</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::Navigation</name>
    <message>
        <source>Functions</source>
        <translation>功能导航</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::NewSetDialog</name>
    <message>
        <source>New account set</source>
        <translation>新建账套</translation>
    </message>
    <message>
        <source>An account set is one file. The administrator keeps people and the set and sees no business data; the account-set manager may do everything in it and grants the rights.</source>
        <translation>一个账套就是一个文件。系统管理员管理人员和账套，看不到业务数据；账套主管拥有账套内的全部权限，并负责授权。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>建立账套</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>账套名称</translation>
    </message>
    <message>
        <source>The company&apos;s name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Where the new set shall lie</source>
        <translation>新账套的位置</translation>
    </message>
    <message>
        <source>Account sets (*.xset)</source>
        <translation>账套文件 (*.xset)</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员编码</translation>
    </message>
    <message>
        <source>Administrator&apos;s password</source>
        <translation>系统管理员密码</translation>
    </message>
    <message>
        <source>Account-set manager</source>
        <translation>账套主管编码</translation>
    </message>
    <message>
        <source>Manager&apos;s password</source>
        <translation>账套主管密码</translation>
    </message>
    <message>
        <source>Choose where the file shall lie.</source>
        <translation>请选择账套文件的位置。</translation>
    </message>
    <message>
        <source>Administrator&apos;s password again</source>
        <translation>再次输入系统管理员密码</translation>
    </message>
    <message>
        <source>Manager&apos;s password again</source>
        <translation>再次输入账套主管密码</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::OwnFieldDialog</name>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>所属分组</translation>
    </message>
    <message>
        <source>Label in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>选项（每行一个）</translation>
    </message>
    <message>
        <source>Needs a value</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Can be granted masked</source>
        <translation>可脱敏授权</translation>
    </message>
    <message>
        <source>long text</source>
        <translation>长文本</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>新增自定义项：%1</translation>
    </message>
    <message>
        <source>Change field: %1</source>
        <translation>修改自定义项：%1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::OwnFieldsPage</name>
    <message>
        <source>Own fields</source>
        <translation>自定义项</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>New field… (F5)</source>
        <translation>新增…(F5)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Label in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>所属分组</translation>
    </message>
    <message>
        <source>Needs a value</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No fields of your own yet</source>
        <translation>还没有自定义项</translation>
    </message>
    <message>
        <source>What your customers, suppliers or accounts need beyond the fields of the program is added here. It then stands in forms, lists, filters, files and rights like any other.</source>
        <translation>客户、供应商、科目等档案所需的其他栏目在这里增加，增加后与系统栏目一样出现在表单、列表、筛选、导入导出和权限中。</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Take into use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>The field %1 is kept. Where fields are controlled it has yet to be granted.</source>
        <translation>自定义项 %1 已保存。字段受控的档案还须授权后才能看到。</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>“%1”已恢复使用。</translation>
    </message>
    <message>
        <source>%1 is out of use. Its values are kept.</source>
        <translation>“%1”已停用，已录入的内容保留。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::OwnershipParts</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Responsible from now on</source>
        <translation>今后分管人</translation>
    </message>
    <message>
        <source>%1 changed, %2 as before.</source>
        <translation>已改 %1 个，%2 个未变。</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>收回%1</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>分配%1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 个%2</translation>
    </message>
    <message>
        <source>%1 that you may see</source>
        <translation>您看得到的有 %1 个</translation>
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
        <source>Responsible today</source>
        <translation>现分管人</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%3 %2 分管的%1</translation>
    </message>
    <message>
        <source>Responsibility on a day</source>
        <translation>某日归属</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>分管人员</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Responsible persons over time</source>
        <translation>历任分管人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>Responsibility on a day…</source>
        <translation>某日归属…</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::Page</name>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有尚未保存的修改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::Paper</name>
    <message>
        <source>%1: %2, printed by %3</source>
        <translation>%1&#x3000;打印日期：%2&#x3000;打印人：%3</translation>
    </message>
    <message>
        <source>%1, printed by %2</source>
        <translation>打印日期：%1&#x3000;打印人：%2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>共 %1 行</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::PeoplePage</name>
    <message>
        <source>Added.</source>
        <translation>已增加。</translation>
    </message>
    <message>
        <source>The password of %1 is a new one.</source>
        <translation>%1的密码已重置。</translation>
    </message>
    <message>
        <source>A new department goes below the chosen one.</source>
        <translation>新部门默认放在所选部门之下。</translation>
    </message>
    <message>
        <source>What a role may do is set under “Rights”.</source>
        <translation>角色的权限在“权限设置”中设置。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Code, name or initials (Ctrl+F)</source>
        <translation>编码、姓名或拼音首字母 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
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
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>New person (F5)</source>
        <translation>新增人员 (F5)</translation>
    </message>
    <message>
        <source>New department (F5)</source>
        <translation>新增部门 (F5)</translation>
    </message>
    <message>
        <source>New role (F5)</source>
        <translation>新增角色 (F5)</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>重置密码…</translation>
    </message>
    <message>
        <source>People and departments</source>
        <translation>部门、人员与角色</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>disabled since %1</source>
        <translation>%1 起停用</translation>
    </message>
    <message>
        <source>ends on %1</source>
        <translation>将于 %1 停用</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>account-set manager</source>
        <translation>账套主管</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Dismiss as manager</source>
        <translation>免去账套主管</translation>
    </message>
    <message>
        <source>Appoint as manager</source>
        <translation>任命为账套主管</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>%1可以重新登录。</translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation>%1已停用。</translation>
    </message>
    <message>
        <source>%1 is account-set manager now.</source>
        <translation>%1已任命为账套主管。</translation>
    </message>
    <message>
        <source>%1 is no longer account-set manager.</source>
        <translation>%1不再是账套主管。</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>离职移交…</translation>
    </message>
    <message>
        <source>For somebody who leaves: ends all their rights and gives their customers to a successor.</source>
        <translation>用于离职人员：收回其全部权限，并将其客户移交给接收人。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The selected roles, or all of them where none is selected.</source>
        <translation>导出选中的角色；未选中时导出全部。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Name and department (Enter in the list)</source>
        <translation>修改姓名和部门（在列表中按回车）</translation>
    </message>
    <message>
        <source>Name and department above (Enter in the tree)</source>
        <translation>修改名称和上级部门（在树中按回车）</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>尚未设置密码</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已修改。</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::PrintDialog</name>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>打印%1</translation>
    </message>
    <message>
        <source>The list as shown</source>
        <translation>当前列表</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>The card of the record</source>
        <translation>所选记录的卡片</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation>列表中的全部</translation>
    </message>
    <message>
        <source>The %1 selected</source>
        <translation>所选的 %1 行</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>%1 labels, %2 × %3 mm</source>
        <translation>每张 %1 枚，%2 × %3 毫米</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张方向</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>标签规格</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Labels used up</source>
        <translation>已用标签数</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>%1（收）</translation>
    </message>
    <message>
        <source>Without an address, and left out: %1</source>
        <translation>无地址而未打印：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>The pages are in %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ProblemModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ProblemTable</name>
    <message>
        <source>Problems</source>
        <translation>问题清单</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ProgressDialog</name>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>Stopping; nothing will be changed …</source>
        <translation>正在停止，不会改动任何数据…</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::QueryModel</name>
    <message>
        <source>Masked: your rights show only a part of this</source>
        <translation>已脱敏：按您的权限只显示一部分</translation>
    </message>
    <message>
        <source>%1: masked for you, so it can&apos;t be sorted or filtered by</source>
        <translation>%1：对您脱敏显示，不能用于排序或筛选</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::QuestionForm</name>
    <message>
        <source>What is asked about</source>
        <translation>查询事项</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>See a record</source>
        <translation>查询记录</translation>
    </message>
    <message>
        <source>Change a record</source>
        <translation>录入记录</translation>
    </message>
    <message>
        <source>Read a field</source>
        <translation>查看字段</translation>
    </message>
    <message>
        <source>Change a field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>Handle an amount</source>
        <translation>处理金额</translation>
    </message>
    <message>
        <source>Function: %1</source>
        <translation>功能：%1</translation>
    </message>
    <message>
        <source>Any %1</source>
        <translation>任意%1</translation>
    </message>
    <message>
        <source>Which amount? Write yuan: 1234.50</source>
        <translation>请填写金额（元），如 1234.50</translation>
    </message>
    <message>
        <source>Not an amount. Write yuan with at most two decimals: 1234.50</source>
        <translation>不是有效的金额。请按元填写，最多两位小数，如 1234.50</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordCardPage</name>
    <message>
        <source>Parts of the card</source>
        <translation>卡片页签</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更历史</translation>
    </message>
    <message>
        <source>Deactivate …</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Why this is changed (may be left empty)</source>
        <translation>为什么修改（可不填）</translation>
    </message>
    <message>
        <source>Save (F6)</source>
        <translation>保存 (F6)</translation>
    </message>
    <message>
        <source>Not to be seen</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>Deactivated since %1</source>
        <translation>已停用（%1 起）</translation>
    </message>
    <message>
        <source>Will be deactivated on %1</source>
        <translation>将于 %1 停用</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>There is nothing here that you may change.</source>
        <translation>这里没有您可以修改的栏目。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有需要保存的修改。</translation>
    </message>
    <message>
        <source>Not saved. Fields that need a look: %1</source>
        <translation>未保存：有 %1 个栏目需要更正。</translation>
    </message>
    <message>
        <source>Saved. Please look at this once more:</source>
        <translation>已保存，但请再核对以下内容：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Take back the deactivation</source>
        <translation>取消停用</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 已恢复使用。</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>%1: version %2 and version %3</source>
        <translation>%1：第 %2 版与第 %3 版</translation>
    </message>
    <message>
        <source>Save or take back what is being entered first.</source>
        <translation>请先保存或放弃正在录入的内容。</translation>
    </message>
    <message>
        <source>The last change is taken back.</source>
        <translation>已撤回最后一次修改。</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The card as it was on a past day (Ctrl+T)</source>
        <translation>查看过去某一天的卡片内容（Ctrl+T）</translation>
    </message>
    <message>
        <source>As of a day</source>
        <translation>时点查看</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordColumnDialog</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目设置</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Ticked columns are shown, from top to bottom.</source>
        <translation>勾选的栏目自上而下依次显示在列表中。</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordConflictDialog</name>
    <message>
        <source>Changed by somebody else in the meantime</source>
        <translation>已被他人修改</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他操作员</translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation>您打开时</translation>
    </message>
    <message>
        <source>Saved by %1</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的修改</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: take theirs, %2</source>
        <translation>%1：采用对方的 %2</translation>
    </message>
    <message>
        <source>%1: keep mine, %2</source>
        <translation>%1：保留我的 %2</translation>
    </message>
    <message>
        <source>Take all of theirs</source>
        <translation>全部采用对方的</translation>
    </message>
    <message>
        <source>Save this choice</source>
        <translation>按所选保存</translation>
    </message>
    <message>
        <source>%1 saved this %2 after you opened it. Choose what shall hold.</source>
        <translation>您打开此%2之后，%1 已保存了修改。请逐项选择以谁的为准。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordDeactivateDialog</name>
    <message>
        <source>From</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>停用原因</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Give the day like 2024-05-08.</source>
        <translation>请按 2024-05-08 的格式填写日期。</translation>
    </message>
    <message>
        <source>%1 is deactivated from %2.</source>
        <translation>%1 自 %2 起停用。</translation>
    </message>
    <message>
        <source>Deactivate this %1</source>
        <translation>停用%1</translation>
    </message>
    <message>
        <source>The %1 stays in the archive with its history, but from that day on can&apos;t be picked for new documents.</source>
        <translation>%1及其历史仍保留在档案中，但自停用之日起，新单据不能再选用。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordExportDialog</name>
    <message>
        <source>UTF-8 with mark, for spreadsheets</source>
        <translation>UTF-8（带 BOM，适合电子表格）</translation>
    </message>
    <message>
        <source>GB18030, for older Chinese programs</source>
        <translation>GB18030（适合较早的国产软件）</translation>
    </message>
    <message>
        <source>UTF-8, for other programs</source>
        <translation>UTF-8（适合其他程序）</translation>
    </message>
    <message>
        <source>The columns shown, in their order</source>
        <translation>列表中显示的栏目，按显示顺序</translation>
    </message>
    <message>
        <source>Every field I may see</source>
        <translation>我有权查看的全部栏目</translation>
    </message>
    <message>
        <source>Names of the fields</source>
        <translation>栏目名称</translation>
    </message>
    <message>
        <source>Field keys, the same in every language</source>
        <translation>栏目代码（各语言一致）</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Say where the file shall be.</source>
        <translation>请填写文件的保存位置。</translation>
    </message>
    <message>
        <source>There is already a file of this name.</source>
        <translation>已存在同名文件。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出%1</translation>
    </message>
    <message>
        <source>Text, CSV</source>
        <translation>文本（CSV）</translation>
    </message>
    <message>
        <source>Workbook, XLSX</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation>列表中的全部</translation>
    </message>
    <message>
        <source>The %1 selected</source>
        <translation>所选的 %1 行</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Cards for telephones, vCard</source>
        <translation>手机通讯录名片，vCard</translation>
    </message>
    <message>
        <source>Tables and cards (*.csv *.xlsx *.vcf)</source>
        <translation>表格和名片 (*.csv *.xlsx *.vcf)</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordHistoryView</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>还没有变更</translation>
    </message>
    <message>
        <source>Who changed what, when and why is kept here, field by field.</source>
        <translation>谁在何时因何修改了哪个栏目，都逐项记录在这里。</translation>
    </message>
    <message>
        <source>Changes of this %1</source>
        <translation>该%1的变更历史</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Show as it was then…</source>
        <translation>查看当时内容…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Two selected versions with each other, or one with how it is now</source>
        <translation>比较所选的两个版本，或所选版本与当前内容</translation>
    </message>
    <message>
        <source>Take back the last change…</source>
        <translation>撤回最后一次修改…</translation>
    </message>
    <message>
        <source>As of a day</source>
        <translation>时点查看</translation>
    </message>
    <message>
        <source>The card as it was on a past day</source>
        <translation>查看过去某一天的卡片内容</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordListPage</name>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Nothing (in order of the code)</source>
        <translation>不排序（按编码）</translation>
    </message>
    <message>
        <source>The first %1 rows were copied; for more, export them to a file.</source>
        <translation>已复制前 %1 行；如需更多，请导出到文件。</translation>
    </message>
    <message>
        <source>Rows copied: %1</source>
        <translation>已复制 %1 行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Deactivate …</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>栏目…</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>选择显示哪些栏目</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>%1 (Ctrl+F)</source>
        <translation>%1 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>You may look at %1 but not add any.</source>
        <translation>您可以查询%1，但没有新增的权限。</translation>
    </message>
    <message>
        <source>Exported %1 %2 to %3.</source>
        <translation>已将 %1 条%2导出到 %3。</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 已恢复使用。</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>New %1 (Insert or F5)</source>
        <translation>新增%1（Insert 或 F5）</translation>
    </message>
    <message>
        <source>New %1 below this one</source>
        <translation>新增下级%1</translation>
    </message>
    <message>
        <source>Changes of this %1</source>
        <translation>该%1的变更历史</translation>
    </message>
    <message>
        <source>Take back the deactivation</source>
        <translation>取消停用</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import %1 from a file</source>
        <translation>从文件导入%1</translation>
    </message>
    <message>
        <source>No %1 you may see fits the search and the conditions.</source>
        <translation>在您可查看的%1中，没有符合查找和筛选条件的。</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部%1</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>还没有%1</translation>
    </message>
    <message>
        <source>%1 you add or import are listed here.</source>
        <translation>新增或导入的%1会列在这里。</translation>
    </message>
    <message>
        <source>No %1 to show</source>
        <translation>没有可显示的%1</translation>
    </message>
    <message>
        <source>The %1 you may see are listed here. Which ones those are is decided by the account-set manager.</source>
        <translation>您有权查看的%1会列在这里；权限由账套主管设置。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What else can be done with the list and the selected rows</source>
        <translation>对列表和所选行还可以做什么</translation>
    </message>
    <message>
        <source>Export the listed %1 to a CSV or XLSX file (Ctrl+E)</source>
        <translation>把列表中的%1导出为 CSV 或 XLSX 文件 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>去除此条件</translation>
    </message>
    <message>
        <source>And: %1</source>
        <translation>并且：%1</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>只列出：%1</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordModel</name>
    <message>
        <source>deactivated</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordTotalsLine</name>
    <message>
        <source>adding up …</source>
        <translation>正在合计…</translation>
    </message>
    <message>
        <source>%1 total: %2</source>
        <translation>%1合计：%2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1数：%2</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RecordVersionDialogs</name>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将变为</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>撤回最后一次修改</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RelationPart</name>
    <message>
        <source>Tree of %1</source>
        <translation>%1关系树</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Nobody has entered any.</source>
        <translation>还没有录入。</translation>
    </message>
    <message>
        <source>Not to be seen</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>Only the first %1 are drawn.</source>
        <translation>只画出前 %1 个。</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ReportPage</name>
    <message>
        <source>Spreadsheets (*.xlsx *.csv)</source>
        <translation>电子表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Archive reports</source>
        <translation>档案报表</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>按字段统计</translation>
    </message>
    <message>
        <source>Completeness by field</source>
        <translation>完整性（按字段）</translation>
    </message>
    <message>
        <source>Completeness by person</source>
        <translation>完整性（按责任人）</translation>
    </message>
    <message>
        <source>Not changed for long</source>
        <translation>久未变更</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>档案增长</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>统计内容</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Days without a change</source>
        <translation>未变更天数</translation>
    </message>
    <message>
        <source>Show the parts of this one (Ctrl+Down)</source>
        <translation>展开当前项的下级（Ctrl+↓）</translation>
    </message>
    <message>
        <source>Back to the whole (Ctrl+Up)</source>
        <translation>返回上级（Ctrl+↑）</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write this table to a workbook or a CSV file (Ctrl+E)</source>
        <translation>将本表导出为 XLSX 或 CSV 文件（Ctrl+E）</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>查看清单</translation>
    </message>
    <message>
        <source>List the records behind this number (Enter)</source>
        <translation>列出该数字对应的记录（Enter）</translation>
    </message>
    <message>
        <source>Chart of the report; the table beside it has the same numbers</source>
        <translation>报表图形，旁边的表格列有相同的数字</translation>
    </message>
    <message>
        <source>Numbers of the report</source>
        <translation>报表数字</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>没有可统计的记录</translation>
    </message>
    <message>
        <source>No records that you may see meet the conditions.</source>
        <translation>在您可见的记录中没有符合条件的。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>The report is written to %1.</source>
        <translation>报表已写入 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>%1 in all: %2</source>
        <translation>%1合计：%2</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Filled in, %</source>
        <translation>填写率（%）</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>未填写：%1</translation>
    </message>
    <message>
        <source>Not changed for</source>
        <translation>未变更天数</translation>
    </message>
    <message>
        <source>%1 days and more</source>
        <translation>%1 天及以上</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Entered by the end of %1</source>
        <translation>%1底累计建档</translation>
    </message>
    <message>
        <source>Entered in %1</source>
        <translation>%1建档</translation>
    </message>
    <message>
        <source>New in these months: %1</source>
        <translation>期间新增：%1</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>下一级</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上一级</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print this table or save it as PDF (Ctrl+P)</source>
        <translation>打印本表或保存为 PDF（Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Account sets (*.xset);;All files (*)</source>
        <translation>账套文件 (*.xset);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Account set</source>
        <translation>账套文件</translation>
    </message>
    <message>
        <source>In whose place</source>
        <translation>要替换的账套</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员编码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Choose the backup and the set it shall replace.</source>
        <translation>请选择备份文件和要替换的账套。</translation>
    </message>
    <message>
        <source>The backup takes the place of the set. The set that stood there is kept in the folder of its backups. An administrator or account-set manager of that set has to agree; where there is none, or it can&apos;t be read any more, one of the backup.</source>
        <translation>用备份文件替换账套，原账套会保留在其备份文件夹中。须由原账套的系统管理员或账套主管输入密码确认；原账套不存在或已无法读取时，由备份中的系统管理员或账套主管确认。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RightsHtml</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Account set: %1  ·  Day: %2  ·  Printed by: %3</source>
        <translation>账套：%1  ·  日期：%2  ·  制表：%3</translation>
    </message>
    <message>
        <source>Rights list of the role %1 (%2)</source>
        <translation>角色权限清单：%1（%2）</translation>
    </message>
    <message>
        <source>Rights list of %1 (%2)</source>
        <translation>人员权限清单：%1（%2）</translation>
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
        <source>Made out by: ____________      Checked by: ____________      Supervisor: ____________      Seal: ____________</source>
        <translation>制表：____________      复核：____________      主管：____________      盖章：____________</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RightsListDialog</name>
    <message>
        <source>Of %1 alone</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Of every role</source>
        <translation>全部角色</translation>
    </message>
    <message>
        <source>Of everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Rights list</source>
        <translation>权限清单</translation>
    </message>
    <message>
        <source>What may be done today, line by line, with room for signatures.</source>
        <translation>逐项列出当前权限，并留有签字处。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save the rights list as PDF</source>
        <translation>将权限清单保存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the rights list as CSV</source>
        <translation>将权限清单保存为 CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>rights list</source>
        <translation>权限清单</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The rights list is in %1.</source>
        <translation>权限清单已保存到 %1。</translation>
    </message>
    <message>
        <source>Lines in %1: %2</source>
        <translation>%1 共 %2 行</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RightsPage</name>
    <message>
        <source>Kinds of rights</source>
        <translation>权限类别</translation>
    </message>
    <message>
        <source>Apply (F6)</source>
        <translation>应用 (F6)</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限设置</translation>
    </message>
    <message>
        <source>● Not applied yet</source>
        <translation>● 修改尚未应用</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>The rights of %1 are applied.</source>
        <translation>%1的权限已生效。</translation>
    </message>
    <message>
        <source>Compare with another …</source>
        <translation>与他人对比…</translation>
    </message>
    <message>
        <source>See as this person …</source>
        <translation>以此人身份查看…</translation>
    </message>
    <message>
        <source>Rights list: print, PDF, CSV …</source>
        <translation>权限清单：打印、PDF、CSV…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃修改(&amp;D)</translation>
    </message>
    <message>
        <source>Rights were changed elsewhere since you opened this. Applying makes your own changes and no others; Ctrl+R shows what holds now.</source>
        <translation>打开本页后，权限已被他人修改。应用时只写入您自己的改动；按 Ctrl+R 可查看当前权限。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RightsTab</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RoleDialog</name>
    <message>
        <source>With the rights of</source>
        <translation>权限取自</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂不授权</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>模板：%1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>角色：%1</translation>
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
        <source>New role</source>
        <translation>新增角色</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::RoleFiles</name>
    <message>
        <source>roles.json</source>
        <translation>角色.json</translation>
    </message>
    <message>
        <source>Export roles</source>
        <translation>导出角色</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>已写入“%1”。</translation>
    </message>
    <message>
        <source>Import roles</source>
        <translation>导入角色</translation>
    </message>
    <message>
        <source>The file has no roles.</source>
        <translation>文件中没有角色。</translation>
    </message>
    <message>
        <source>New roles: %1.</source>
        <translation>新增角色：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ScopeDialog</name>
    <message>
        <source>Query only</source>
        <translation>仅查询</translation>
    </message>
    <message>
        <source>Query and entry</source>
        <translation>查询和录入</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Which rows of %1</source>
        <translation>%1记录范围</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>May</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>For</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Codes, separated by commas</source>
        <translation>编码，用逗号分隔</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>添加一个</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>credit_grade = &apos;A&apos; or credit_grade = &apos;B&apos;</source>
        <translation>credit_grade = &apos;A&apos; or credit_grade = &apos;B&apos;</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Pick a node of the tree: type its code, initials or name, or press F2.</source>
        <translation>请选择分类节点：输入编码、拼音首字母或名称，或按 F2。</translation>
    </message>
    <message>
        <source>Type a code, or pick one below.</source>
        <translation>请输入编码，或在下方选择。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ScopeWords</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Those the person is responsible for</source>
        <translation>本人分管的</translation>
    </message>
    <message>
        <source>Those of the person&apos;s department</source>
        <translation>本部门的</translation>
    </message>
    <message>
        <source>Those of the person&apos;s department and below</source>
        <translation>本部门及下级部门的</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>指定的</translation>
    </message>
    <message>
        <source>One node of a tree</source>
        <translation>分类：本级</translation>
    </message>
    <message>
        <source>A node of a tree and all below</source>
        <translation>分类：本级及下级</translation>
    </message>
    <message>
        <source>Those that meet a condition</source>
        <translation>符合条件的</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>指定：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2, this node only</source>
        <translation>%1 %2（本级）</translation>
    </message>
    <message>
        <source>%1 %2 and below</source>
        <translation>%1 %2（本级及下级）</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>%1 (lent by %2)</source>
        <translation>%1（由 %2 委托）</translation>
    </message>
    <message>
        <source>Chosen: %1 … and %2 more</source>
        <translation>指定：%1……等，另有 %2 个</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>查找 (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::SeeAsDialog</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>本人密码</translation>
    </message>
    <message>
        <source>See the set as another person</source>
        <translation>以他人身份查看账套</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::SeeAsWindow</name>
    <message>
        <source>Xinheng: as %1 sees it</source>
        <translation>信衡：以%1的身份查看</translation>
    </message>
    <message>
        <source>You see the set with the eyes of %1. Nothing can be changed here.</source>
        <translation>您正以%1的身份查看账套，只能查看，不能修改。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束查看</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::SetPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>数据版本</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reads the whole file: its structure, every reference in it, and the audit trail. Changes nothing.</source>
        <translation>通读整个文件：结构、引用关系和审计日志。不作任何改动。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A verified copy while others go on working, with a note of the trail&apos;s head beside it. An existing file is never replaced.</source>
        <translation>在他人继续工作时制作经过校验的副本，并在旁边记下链首。不会覆盖已有文件。</translation>
    </message>
    <message>
        <source>File of the backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Account set</source>
        <translation>账套管理</translation>
    </message>
    <message>
        <source>the demonstration set</source>
        <translation>演示账套</translation>
    </message>
    <message>
        <source>an empty set</source>
        <translation>空白账套</translation>
    </message>
    <message>
        <source>Checking the set</source>
        <translation>正在检查账套</translation>
    </message>
    <message>
        <source>The set is sound; its trail of %1 rows is whole.</source>
        <translation>账套完好；审计日志 %1 条，完整无缺。</translation>
    </message>
    <message>
        <source>The set is damaged. Keep the file, and restore the newest good backup.</source>
        <translation>账套已损坏。请保留此文件，并恢复最近的完好备份。</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Account sets (*.xset)</source>
        <translation>账套 (*.xset)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up and verified: %1 (%2 KiB).</source>
        <translation>已备份并校验：%1（%2 KiB）。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::SignInWindow</name>
    <message>
        <source>Sign in – Xinheng</source>
        <translation>登录 - 信衡</translation>
    </message>
    <message>
        <source>Xinheng</source>
        <translation>信衡</translation>
    </message>
    <message>
        <source>Locked. Type your password to go on.</source>
        <translation>已锁定，请输入密码继续。</translation>
    </message>
    <message>
        <source>Account set</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>业务日期</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>New set …</source>
        <translation>新建账套…</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示账套</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>No account set yet</source>
        <translation>还没有账套</translation>
    </message>
    <message>
        <source>This is the demonstration set. The password of everybody in it is %1</source>
        <translation>这是演示账套，所有人员的密码均为 %1</translation>
    </message>
    <message>
        <source>manager  account-set manager</source>
        <translation>manager  账套主管</translation>
    </message>
    <message>
        <source>admin  administrator</source>
        <translation>admin  系统管理员</translation>
    </message>
    <message>
        <source>Open an account set</source>
        <translation>打开账套</translation>
    </message>
    <message>
        <source>Account sets (*.xset);;All files (*)</source>
        <translation>账套文件 (*.xset);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The business date is not a day.</source>
        <translation>业务日期不是有效的日期。</translation>
    </message>
    <message>
        <source>Customers, and who may do what with them</source>
        <translation>客户档案与权限管理</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>signs in</comment>
        <translation>操作员</translation>
    </message>
    <message>
        <source>The window is locked. When the program is ended, changes that are not saved are lost.</source>
        <translation>窗口已锁定。结束程序会丢失未保存的改动。</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>结束程序</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::StaleRecords</name>
    <message>
        <source>Records that were not changed for long</source>
        <translation>久未变更的记录</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
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
        <source>%1 to %2, the longest unchanged first</source>
        <translation>第 %1 至 %2 条，最久未变更的在前</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::StatusLine</name>
    <message>
        <source>Account set: %1</source>
        <translation>账套：%1</translation>
    </message>
    <message>
        <source>Business date: %1</source>
        <translation>业务日期：%1</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>会计期间：%1</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>操作员：%1</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::TermsEdit</name>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Not a day. Write it like 2024-05-08 or 20240508.</source>
        <translation>日期无效。请按 2024-05-08 或 20240508 的格式填写。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::TreePicker</name>
    <message>
        <source>Code, initials or name</source>
        <translation>编码、助记码或名称</translation>
    </message>
    <message>
        <source>Choose from the list (F2)</source>
        <translation>从列表中选择 (F2)</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::TreePickerPopup</name>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配的内容。</translation>
    </message>
    <message>
        <source>Code, initials or name</source>
        <translation>编码、助记码或名称</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选项</translation>
    </message>
</context>
<context>
    <name>xinheng::ui::ViewMenu</name>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Keep how the list looks, and open it like that again</source>
        <translation>保存列表的列、排序和条件，以便再次打开</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认显示</translation>
    </message>
    <message>
        <source>%1 (shared with %2)</source>
        <translation>%1（共享给%2）</translation>
    </message>
    <message>
        <source>%1, opens with the list</source>
        <translation>%1，随列表打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Share …</source>
        <translation>共享…</translation>
    </message>
    <message>
        <source>Open the list as usual</source>
        <translation>取消随列表打开</translation>
    </message>
    <message>
        <source>Open the list with this view</source>
        <translation>设为随列表打开</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>The view %1 is kept.</source>
        <translation>视图“%1”已保存。</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>You have a view of this name. Open it to change it.</source>
        <translation>您已有同名视图。如需修改，请先打开它。</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>With</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Share the view with a role</source>
        <translation>将视图共享给角色</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>The view is shared with nobody.</source>
        <translation>视图已取消共享。</translation>
    </message>
    <message>
        <source>The view is shared with everybody who has the role.</source>
        <translation>视图已共享给具有该角色的人员。</translation>
    </message>
    <message>
        <source>The list opens as usual.</source>
        <translation>列表将按默认方式打开。</translation>
    </message>
    <message>
        <source>The list opens with this view.</source>
        <translation>列表将以此视图打开。</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Delete the view %1?</source>
        <translation>删除视图“%1”？</translation>
    </message>
    <message>
        <source>Delete the view %1? It is gone for everybody it is shared with.</source>
        <translation>删除视图“%1”？共享该视图的人员也将无法再使用。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The view is deleted.</source>
        <translation>视图已删除。</translation>
    </message>
</context>
</TS>
