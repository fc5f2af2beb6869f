#include "ui/models/tree_choices.h"

#include "base/pinyin.h"
#include "ui/shell/language.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace xinheng::ui {

namespace {

/// How well a node answers to what was typed; 0: not at all.
int rank(const QString& code, const QString& name, const QString& initials, const QString& typed) {
    if (code.compare(typed, Qt::CaseInsensitive) == 0 || name == typed)
        return 4;
    if (code.startsWith(typed, Qt::CaseInsensitive) || name.startsWith(typed, Qt::CaseInsensitive))
        return 3;
    if (initials.startsWith(typed, Qt::CaseInsensitive))
        return 2;
    return name.contains(typed, Qt::CaseInsensitive) ||
                   initials.contains(typed, Qt::CaseInsensitive)
               ? 1
               : 0;
}

/// Levels of the national district table that stand for no place of their own.
bool namesNoPlace(const QString& name) {
    static const std::array places{QStringLiteral("市辖区"), QStringLiteral("县"),
                                   QStringLiteral("省直辖县级行政区划"),
                                   QStringLiteral("自治区直辖县级行政区划")};
    return std::find(places.begin(), places.end(), name) != places.end();
}

} // namespace

TreeChoices::TreeChoices(const std::vector<access::TreeNode>& nodes) {
    nodes_.reserve(nodes.size());
    for (const access::TreeNode& node : nodes) {
        byCode_.insert(fromUtf8(node.code), nodes_.size());
        children_[fromUtf8(node.parent.value_or(""))].push_back(nodes_.size());
        nodes_.push_back(
            {fromUtf8(node.code), fromUtf8(node.name), fromUtf8(node.parent.value_or(""))});
    }
    for (Node& node : nodes_)
        node.hasChildren = children_.contains(node.code);
}

const TreeChoices::Node* TreeChoices::find(const QString& code) const {
    const auto found = byCode_.find(code);
    return found == byCode_.end() ? nullptr : &nodes_[*found];
}

const std::vector<QString>& TreeChoices::initials() const {
    if (initials_.empty())
        for (const Node& node : nodes_)
            initials_.push_back(fromUtf8(pinyinInitials(node.name.toStdString())));
    return initials_;
}

std::vector<Choice> TreeChoices::search(const QString& typed, int atMost) const {
    std::vector<std::pair<int, const Node*>> found;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Node& node = nodes_[i];
        const int how = typed.isEmpty() ? 1 : rank(node.code, node.name, initials()[i], typed);
        if (how > 0)
            found.emplace_back(how, &node);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Choice> choices;
    for (const auto& [how, node] : found) {
        if (static_cast<int>(choices.size()) >= atMost)
            break;
        choices.push_back(choice(*node));
    }
    return choices;
}

std::vector<Choice> TreeChoices::children(const QString& code) const {
    std::vector<Choice> below;
    if (const auto found = children_.find(code); found != children_.end())
        for (const std::size_t index : *found)
            below.push_back(choice(nodes_[index]));
    return below;
}

std::optional<Choice> TreeChoices::byCode(const QString& code) const {
    const Node* node = find(code);
    return node == nullptr ? std::nullopt : std::optional(choice(*node));
}

std::vector<QString> TreeChoices::above(const QString& code) const {
    std::vector<QString> path;
    for (const Node* node = find(code); node != nullptr; node = find(node->parent))
        path.insert(path.begin(), node->parent);
    path.erase(path.begin(), path.begin() + (path.empty() ? 0 : 1)); // the root's own "no parent"
    return path;
}

QString TreeChoices::shortName(const QString& code) const {
    const Node* node = find(code);
    if (node == nullptr)
        return code;
    const std::vector<QString> path = above(code);
    if (path.size() < 2)
        return node->name;
    for (auto up = path.rbegin(); up != path.rend(); ++up)
        if (const QString& name = find(*up)->name; !namesNoPlace(name))
            return name + node->name;
    return node->name;
}

QString TreeChoices::fullName(const QString& code) const {
    const Node* node = find(code);
    if (node == nullptr)
        return code;
    QStringList names;
    for (const QString& up : above(code))
        names << find(up)->name;
    names << node->name;
    return code + QLatin1Char(' ') + names.join(QLatin1String(" / "));
}

} // namespace xinheng::ui
