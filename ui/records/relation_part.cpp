#include "ui/records/relation_part.h"

#include "ui/records/fields_shown.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tree_drawing.h"

#include <QCoreApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <unordered_map>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::RelationPart)
};

bool maySeeTree(SignedIn& signedIn, const access::Object& object) {
    const access::Gate& gate = signedIn.session().gate();
    const auto readable = [&](const std::string& field) {
        const auto index = object.indexOf(field);
        return index && gate.field(object, *index) >= access::FieldState::readable;
    };
    return archive::RelationDesk::makesTrees(object) && signedIn.mayUse(object.queryNode) &&
           (object.treeNode.empty() || signedIn.mayUse(object.treeNode)) &&
           readable(archive::RelationDesk::parentField(object)) && readable(object.codeField);
}

const access::Object* treeBelow(SignedIn& signedIn, const access::Object& object) {
    for (const access::Object& other : signedIn.objects().all())
        if (other.above && other.above->object == object.key &&
            archive::RelationDesk::makesTrees(other))
            return &other;
    return nullptr;
}

QString noteText(const access::Object& object, const archive::TreeRecord& record) {
    const access::Field* field = object.field(record.noteField);
    if (field != nullptr)
        for (const access::FieldChoice& choice : field->choices)
            if (choice.value == record.note)
                return ui::shown(choice.label);
    return fromUtf8(record.note);
}

} // namespace

RelationPart::RelationPart(SignedIn& signedIn, const access::Object& object, std::string shown,
                           QWidget* parent)
    : CardPartView(parent), signedIn_(signedIn), object_(object), shown_(std::move(shown)),
      centre_(new QStackedWidget(this)), drawing_(new TreeDrawing),
      empty_(new EmptyState("view-list-tree")) {
    drawing_->setObjectName(shown_ == object_.key ? QStringLiteral("relationTree")
                                                  : QStringLiteral("treesBelow"));
    centre_->addWidget(drawing_);
    centre_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(centre_, 1);
    setFocusProxy(drawing_);
    connect(drawing_, &TreeDrawing::opened, this, &RelationPart::openBox);
    whenLanguageChanges(this, [this] {
        drawing_->setAccessibleName(
            Words::tr("Tree of %1")
                .arg(ui::shown(recordKind(*signedIn_.objects().find(shown_)).many)));
    });
}

void RelationPart::showRecord(std::int64_t id, const std::string& code) {
    auto desk = signedIn_.relations(shown_);
    const bool own = shown_ == object_.key;
    const auto tree = own ? desk.treeOf(code) : desk.treesUnder(code);
    if (!tree || tree->records.empty()) {
        tree_ = {};
        drawing_->setBoxes({});
        if (tree)
            empty_->setTexts(Words::tr("None yet"), Words::tr("Nobody has entered any."));
        else
            empty_->setTexts(Words::tr("Not to be seen"), ui::shown(tree.error()));
        centre_->setCurrentWidget(empty_);
        return;
    }
    tree_ = *tree;
    std::unordered_map<std::string, int> places;
    std::vector<TreeBox> boxes;
    for (const archive::TreeRecord& record : tree_.records) {
        const QString known = fromUtf8(record.code);
        const QString note = noteText(desk.object(), record);
        const auto above = places.find(record.parent);
        places.emplace(record.code, int(boxes.size()));
        boxes.push_back({record.name.empty() ? known : fromUtf8(record.name),
                         note.isEmpty() ? known : known + QStringLiteral(" · ") + note,
                         above == places.end() || record.parent.empty() ? -1 : above->second,
                         own && record.id == id});
    }
    drawing_->setBoxes(std::move(boxes));
    centre_->setCurrentWidget(drawing_);
    if (tree_.more)
        emit said(Words::tr("Only the first %1 are drawn.").arg(tree_.records.size()));
}

void RelationPart::clear() {
    tree_ = {};
    drawing_->setBoxes({});
}

void RelationPart::openBox(int box) {
    emit openWanted(fromUtf8(shown_), fromUtf8(tree_.records[std::size_t(box)].code));
}

CardPart relationPart() {
    return {[] { return Words::tr("Tree"); },
            [](SignedIn& signedIn, const access::Object& object) {
                return maySeeTree(signedIn, object);
            },
            [](SignedIn& signedIn, const access::Object& object,
               const std::shared_ptr<RecordNames>&, QWidget* parent) -> CardPartView* {
                return new RelationPart(signedIn, object, object.key, parent);
            }};
}

CardPart partsBelowPart() {
    return {[] { return Words::tr("Contacts"); },
            [](SignedIn& signedIn, const access::Object& object) {
                const access::Object* below = treeBelow(signedIn, object);
                return below != nullptr && maySeeTree(signedIn, *below);
            },
            [](SignedIn& signedIn, const access::Object& object,
               const std::shared_ptr<RecordNames>&, QWidget* parent) -> CardPartView* {
                const access::Object* below = treeBelow(signedIn, object);
                return new RelationPart(signedIn, object,
                                        below == nullptr ? object.key : below->key, parent);
            }};
}

} // namespace xinheng::ui
