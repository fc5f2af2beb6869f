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
</TS>
