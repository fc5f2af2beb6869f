#pragma once

#include "exchange/xlsx_date.h"
#include "exchange/xml_parser.h"

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// How the cells of each style show their numbers; a style that isn't there shows numbers.
class XlsxStyles {
public:
    [[nodiscard]] NumberForm form(std::size_t style) const {
        return style < forms_.size() ? forms_[style] : NumberForm::number;
    }

private:
    friend class StylesHandler;
    std::vector<NumberForm> forms_;
};

/// Reads a workbook's styles part; past 100,000 styles or formats the rest is left out, which shows
/// their dates as numbers.
class StylesHandler final : public XmlHandler {
public:
    explicit StylesHandler(XlsxStyles& styles) : styles_(styles) {}

private:
    void begin(XmlName name, const XmlAttributes& attributes) override;
    void end(XmlName name) override;

    XlsxStyles& styles_;
    std::map<std::int64_t, NumberForm> own_; ///< the workbook's own formats by number
    std::vector<std::int64_t> formats_;      ///< of each style
    bool inCellStyles_ = false;
};

} // namespace xinheng::exchange
