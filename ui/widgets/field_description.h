#pragma once

#include "base/text.h"
#include "ui/widgets/choice_source.h"

#include <memory>
#include <string>
#include <vector>

namespace xinheng::ui {

enum class FieldKind { text, longText, number, amount, date, reference, choice, flag };

struct FieldOption {
    std::string value;
    Text label;
};

/// One field of a form or a filter, as the pages make it from a field catalogue. Fields a person
/// may not see are simply not passed.
struct FieldDescription {
    std::string key;
    Text label;
    FieldKind kind = FieldKind::text;
    Text group; ///< its heading; fields of one group stand together in the list
    bool readOnly = false;
    bool masked = false; ///< the value given is a masked showing: shown, never handed back
    bool required = false;
    int maximumLength = 0;                           ///< characters; 0: no limit
    std::vector<FieldOption> options = {};           ///< for choice
    std::shared_ptr<const ChoiceSource> source = {}; ///< for reference
};

} // namespace xinheng::ui
