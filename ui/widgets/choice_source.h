#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace xinheng::ui {

/// One thing that can be picked: a district, a person, a customer.
struct Choice {
    QString code;
    QString name;
    bool hasChildren = false;
    bool pickable = true; ///< a heading in a tree, or something deactivated
};

/// Where a picker gets its choices from. Made over a desk, so that only what a person may see
/// comes.
class ChoiceSource {
public:
    virtual ~ChoiceSource() = default;
    /// By code, mnemonic or name; the likeliest first; an empty text gives the first ones.
    [[nodiscard]] virtual std::vector<Choice> search(const QString& typed, int atMost) const = 0;
    /// The children of a node, the roots for an empty code. A source that is no tree gives all at
    /// the root, or nothing when there are too many to list (then the picker shows the search).
    [[nodiscard]] virtual std::vector<Choice> children(const QString& code) const = 0;
    [[nodiscard]] virtual std::optional<Choice> byCode(const QString& code) const = 0;
    /// The nodes above a code, the root first, so that the list can open where the choice is.
    [[nodiscard]] virtual std::vector<QString> above(const QString&) const { return {}; }
    /// What a table shows instead of the code; the code itself when it is unknown.
    [[nodiscard]] virtual QString shortName(const QString& code) const;
    /// Code and name for a tool tip.
    [[nodiscard]] virtual QString fullName(const QString& code) const;
};

/// A fixed list, for tests and for short lists of a form.
class FixedChoices final : public ChoiceSource {
public:
    struct Node {
        Choice choice;
        QString parent;
        QString mnemonic;
    };
    explicit FixedChoices(std::vector<Node> nodes);
    [[nodiscard]] std::vector<Choice> search(const QString& typed, int atMost) const override;
    [[nodiscard]] std::vector<Choice> children(const QString& code) const override;
    [[nodiscard]] std::optional<Choice> byCode(const QString& code) const override;
    [[nodiscard]] std::vector<QString> above(const QString& code) const override;

private:
    std::vector<Node> nodes_;
};

} // namespace xinheng::ui
