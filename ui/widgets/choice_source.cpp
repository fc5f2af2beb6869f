#include "ui/widgets/choice_source.h"

#include <QSet>
#include <algorithm>

namespace xinheng::ui {

QString ChoiceSource::shortName(const QString& code) const {
    const auto choice = byCode(code);
    return choice && !choice->name.isEmpty() ? choice->name : code;
}

QString ChoiceSource::fullName(const QString& code) const {
    const auto choice = byCode(code);
    return choice && !choice->name.isEmpty() ? code + QLatin1Char(' ') + choice->name : code;
}

FixedChoices::FixedChoices(std::vector<Node> nodes) : nodes_(std::move(nodes)) {
    QSet<QString> parents;
    for (const Node& node : nodes_)
        parents.insert(node.parent);
    for (Node& node : nodes_)
        node.choice.hasChildren = parents.contains(node.choice.code);
}

std::vector<Choice> FixedChoices::search(const QString& typed, int atMost) const {
    std::vector<Choice> found;
    for (const Node& node : nodes_) {
        if (int(found.size()) >= atMost)
            break;
        if (node.choice.code.startsWith(typed, Qt::CaseInsensitive) ||
            node.choice.name.contains(typed, Qt::CaseInsensitive) ||
            node.mnemonic.contains(typed, Qt::CaseInsensitive))
            found.push_back(node.choice);
    }
    return found;
}

std::vector<Choice> FixedChoices::children(const QString& code) const {
    std::vector<Choice> found;
    for (const Node& node : nodes_)
        if (node.parent == code)
            found.push_back(node.choice);
    return found;
}

std::optional<Choice> FixedChoices::byCode(const QString& code) const {
    for (const Node& node : nodes_)
        if (node.choice.code == code)
            return node.choice;
    return std::nullopt;
}

std::vector<QString> FixedChoices::above(const QString& code) const {
    const auto node = std::find_if(nodes_.begin(), nodes_.end(),
                                   [&](const Node& other) { return other.choice.code == code; });
    if (node == nodes_.end() || node->parent.isEmpty())
        return {};
    std::vector<QString> path = above(node->parent);
    path.push_back(node->parent);
    return path;
}

} // namespace xinheng::ui
