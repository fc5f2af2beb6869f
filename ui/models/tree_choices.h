#pragma once

#include "access/model.h"
#include "ui/widgets/choice_source.h"

#include <QHash>

namespace xinheng::ui {

/// A tree of the account set (districts, classes, departments) or a flat list (people) to pick
/// from, found by code, name or pinyin initials; and the names behind codes for tables.
class TreeChoices final : public ChoiceSource {
public:
    explicit TreeChoices(const std::vector<access::TreeNode>& nodes);

    [[nodiscard]] std::vector<Choice> search(const QString& typed, int atMost) const override;
    [[nodiscard]] std::vector<Choice> children(const QString& code) const override;
    [[nodiscard]] std::optional<Choice> byCode(const QString& code) const override;
    [[nodiscard]] std::vector<QString> above(const QString& code) const override;

    /// What a table shows instead of the code: the name, with the name above it from the third
    /// level on (南京市玄武区), because such names repeat. The code itself when it is unknown.
    [[nodiscard]] QString shortName(const QString& code) const override;
    /// "320102 江苏省 / 南京市 / 玄武区"
    [[nodiscard]] QString fullName(const QString& code) const override;

private:
    struct Node {
        QString code;
        QString name;
        QString parent;
        bool hasChildren = false;
    };
    [[nodiscard]] const Node* find(const QString& code) const;
    static Choice choice(const Node& node) {
        return {node.code, node.name, node.hasChildren, true};
    }

    [[nodiscard]] const std::vector<QString>& initials() const;

    std::vector<Node> nodes_;
    mutable std::vector<QString> initials_; ///< beside nodes_, made for the first search
    QHash<QString, std::size_t> byCode_;
    QHash<QString, std::vector<std::size_t>> children_;
};

} // namespace xinheng::ui
