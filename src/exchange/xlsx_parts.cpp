#include "exchange/xlsx_parts.h"

#include "exchange/xlsx_format.h"

#include <fmt/format.h>

#include <array>

#define XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

namespace xinheng::exchange {

namespace {

constexpr const char* contentTypes = XML_DECLARATION
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    R"(</Types>)";

constexpr const char* rootRelations = XML_DECLARATION
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>)"
    R"(</Relationships>)";

constexpr const char* workbookRelations = XML_DECLARATION
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(</Relationships>)";

/// Number formats: 49 is text, 4 is #,##0.00, 1 is a whole number.
constexpr const char* styles = XML_DECLARATION
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>)"
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="6">)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)"
    R"(<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)"
    R"(<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)"
    R"(<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)"
    R"(</cellXfs>)"
    R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)"
    R"(</styleSheet>)";

constexpr std::array<std::pair<const char*, const char*>, 4> fixedParts{{
    {"[Content_Types].xml", contentTypes},
    {"_rels/.rels", rootRelations},
    {"xl/_rels/workbook.xml.rels", workbookRelations},
    {"xl/styles.xml", styles},
}};

} // namespace

std::span<const std::pair<const char*, const char*>> xlsxFixedParts() {
    return fixedParts;
}

std::string xlsxWorkbook(std::string_view sheet) {
    std::string name;
    appendEscaped(name, sheet);
    for (std::size_t at = name.find('"'); at != std::string::npos; at = name.find('"', at + 1)) {
        name.replace(at, 1, "&quot;");
    }
    return fmt::format(
        XML_DECLARATION
        R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
        R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
        R"(<bookViews><workbookView/></bookViews>)"
        R"(<sheets><sheet name="{}" sheetId="1" r:id="rId1"/></sheets></workbook>)",
        name);
}

std::string xlsxSheetBegin(std::span<const XlsxColumnLook> columns) {
    std::string begin = XML_DECLARATION
        R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
        R"(<sheetViews><sheetView tabSelected="1" workbookViewId="0">)"
        R"(<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>)"
        R"(</sheetView></sheetViews><cols>)";
    for (std::size_t column = 0; column < columns.size(); ++column) {
        begin +=
            fmt::format(R"(<col min="{0}" max="{0}" width="{1}" style="{2}" customWidth="1"/>)",
                        column + 1, columns[column].width, int(columns[column].style));
    }
    return begin + "</cols><sheetData>";
}

} // namespace xinheng::exchange
