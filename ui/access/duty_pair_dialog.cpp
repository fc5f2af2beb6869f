#include "ui/access/duty_pair_dialog.h"

#include "ui/access/duty_words.h"
#include "ui/models/choices.h"

#include <QCoreApplication>
#include <algorithm>

namespace xinheng::ui {

using access::DutyPair;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::DutyPairDialog)
};

FieldDescription required(const char* key, const QString& label, FieldKind kind) {
    FieldDescription field{key, Text(label.toStdString()), kind, {}};
    field.required = true;
    return field;
}

FieldDescription functionField(const char* key, const QString& label) {
    FieldDescription field = required(key, label, FieldKind::reference);
    field.source = functionChoices();
    return field;
}

/// "ledger.voucher.audit" and "system.rights" make "audit-rights", with a number where that is
/// taken.
std::string freeId(const std::string& first, const std::string& second,
                   const std::vector<DutyPair>& pairs) {
    const auto last = [](const std::string& node) { return node.substr(node.rfind('.') + 1); };
    const std::string plain = last(first) + "-" + last(second);
    std::string id = plain;
    for (int number = 2; std::ranges::find(pairs, id, &DutyPair::id) != pairs.end(); ++number)
        id = plain + "-" + std::to_string(number);
    return id;
}

/// What the matrix says of this one pair alone, each problem at its field.
Result<> check(const DutyPair& pair) {
    auto parsed =
        access::DutyMatrix::parse(dutyMatrixJson({pair}), access::FunctionTree::program());
    if (parsed)
        return {};
    Error error = parsed.error();
    for (Problem& problem : error.problems) {
        problem.row.reset();
        if (problem.column == "en" || problem.column == "zh")
            problem.column = "why";
    }
    return fail(std::move(error));
}

} // namespace

EntryDialog* dutyPairDialog(const std::vector<DutyPair>& pairs,
                            std::function<void(const DutyPair&)> add, QWidget* parent) {
    FieldDescription level = required("level", Words::tr("Level"), FieldKind::choice);
    for (const auto one : {DutyPair::Level::warn, DutyPair::Level::block})
        level.options.push_back(
            {access::dutyLevelName(one), Text(dutyLevelText(one).toStdString())});
    auto* dialog = new EntryDialog(
        Words::tr("Add a pair"), Words::tr("Add"),
        {functionField("first", Words::tr("One duty")),
         functionField("second", Words::tr("The other duty")), level,
         required("why", Words::tr("What could go wrong"), FieldKind::longText)},
        [pairs, add = std::move(add)](const FieldForm::Values& values) -> Result<std::string> {
            const std::string& why = values.at("why");
            // Typed once, it is shown in both languages; a file can bring them apart.
            const DutyPair pair{freeId(values.at("first"), values.at("second"), pairs),
                                values.at("first"), values.at("second"),
                                values.at("level") == "block" ? DutyPair::Level::block
                                                              : DutyPair::Level::warn,
                                Text::bilingual(why, why)};
            if (auto good = check(pair); !good)
                return fail(good.error());
            add(pair);
            return pair.id;
        },
        parent);
    dialog->form().setValues({{"level", "warn"}});
    return dialog;
}

} // namespace xinheng::ui
