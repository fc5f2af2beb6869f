<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</context>
</TS>
