<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xinheng::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
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
    <name>xinheng::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
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
        <translation>日志所在位置</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The log holds what was done and how long it took, never a business value, a password or a key.</source>
        <translation>日志只记录做了什么操作、用时多久，不记录业务数据、密码或密钥。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>&lt;b&gt;Xinheng&lt;/b&gt;&lt;p&gt;Who may see which customer, and how much, and what each customer&apos;s credit is worth.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;信衡&lt;/b&gt;&lt;p&gt;谁能看哪些客户、能办多大金额，每个客户的信用如何，一目了然。&lt;/p&gt;&lt;p&gt;自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。&lt;/p&gt;</translation>
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
        <source>Between page and &amp;navigation</source>
        <translation>切换页面与导航(&amp;N)</translation>
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
        <source>&amp;Help, keys, and where the log lies</source>
        <translation>帮助、快捷键与日志位置(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Xinheng</source>
        <translation>关于信衡(&amp;A)</translation>
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
    <name>xinheng::ui::StatusLine</name>
    <message>
        <source>Account set: %1</source>
        <translation>账套：%1</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>操作员：%1</translation>
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
</TS>
