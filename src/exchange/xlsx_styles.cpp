#include "exchange/xlsx_styles.h"

#include "exchange/xlsx_number.h"

#include <algorithm>

namespace xinheng::exchange {

namespace {

constexpr std::size_t mostStyles = 100000;

} // namespace

void StylesHandler::begin(XmlName name, const XmlAttributes& attributes) {
    if (name.isSheet("cellXfs")) {
        inCellStyles_ = true;
    } else if (inCellStyles_ && name.isSheet("xf") && formats_.size() < mostStyles) {
        formats_.push_back(wholeNumber(attributes["numFmtId"].value_or("0")).value_or(0));
    } else if (name.isSheet("numFmt") && own_.size() < mostStyles) {
        const auto number = wholeNumber(attributes["numFmtId"].value_or(""));
        if (number) {
            own_[*number] = formOf(attributes["formatCode"].value_or(""));
        }
    }
}

void StylesHandler::end(XmlName name) {
    if (name.isSheet("cellXfs")) {
        inCellStyles_ = false;
    } else if (name.isSheet("styleSheet")) {
        std::transform(formats_.begin(), formats_.end(), std::back_inserter(styles_.forms_),
                       [this](std::int64_t format) {
                           const auto own = own_.find(format);
                           return own == own_.end() ? builtInForm(format) : own->second;
                       });
    }
}

} // namespace xinheng::exchange
