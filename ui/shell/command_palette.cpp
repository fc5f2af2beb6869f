#include "ui/shell/command_palette.h"

#include "base/pinyin.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int recordsAtMost = 12;

/// 0: doesn't answer; more is better.
int answers(const Function& function, const QString& typed) {
    const QString chinese = fromUtf8(function.label.in(Language::zh));
    const QString english = fromUtf8(function.label.in(Language::en));
    if (chinese.startsWith(typed, Qt::CaseInsensitive) ||
        english.startsWith(typed, Qt::CaseInsensitive))
        return 3;
    if (chinese.contains(typed, Qt::CaseInsensitive) ||
        english.contains(typed, Qt::CaseInsensitive))
        return 2;
    const auto initials = allPinyinInitials(chinese.toStdString());
    const bool byInitials =
        std::any_of(initials.begin(), initials.end(), [&](const std::string& letters) {
            return fromUtf8(letters).startsWith(typed, Qt::CaseInsensitive);
        });
    return byInitials ? 1 : 0;
}

} // namespace

CommandPalette::CommandPalette(std::vector<Function> functions, std::vector<Finder> finders,
                               QWidget* parent)
    : QDialog(parent, Qt::Popup), functions_(std::move(functions)), finders_(std::move(finders)),
      typed_(new QLineEdit(this)), list_(new QListWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Go to"));
    auto* frame = new QFrame(this);
    frame->setProperty("popup", true);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    typed_->setPlaceholderText(tr("Function, customer or code"));
    typed_->setAccessibleName(tr("Go to"));
    typed_->addAction(icon("edit-find"), QLineEdit::LeadingPosition);
    typed_->installEventFilter(this);
    list_->setAccessibleName(tr("Findings"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setIconSize({mediumIcon, mediumIcon});
    column->addWidget(typed_);
    column->addWidget(list_);
    setFixedSize(560, 420);
    if (parent != nullptr)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 72)));
    connect(typed_, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(list_, &QListWidget::itemClicked, this, [this] { openLine(list_->currentRow()); });
    if (parent != nullptr)
        connect(this, &QDialog::finished, parent, [window = parent->window()] {
            window->activateWindow(); // not every platform gives the activation back by itself
        });
    fill({});
    typed_->setFocus();
}

std::vector<Function> CommandPalette::matching(const std::vector<Function>& functions,
                                               const QString& typed) {
    std::vector<std::pair<int, Function>> found;
    for (const Function& function : functions)
        if (const int rank = function.make ? answers(function, typed.trimmed()) : 0; rank > 0)
            found.emplace_back(rank, function);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Function> sorted;
    sorted.reserve(found.size());
    for (auto& [rank, function] : found)
        sorted.push_back(std::move(function));
    return sorted;
}

void CommandPalette::fill(const QString& typed) {
    list_->clear();
    actions_.clear();
    for (const Function& function : matching(functions_, typed))
        addLine(shown(function.label), {}, function.iconName,
                [this, key = function.key] { emit functionChosen(key); });
    if (!typed.trimmed().isEmpty())
        for (const Finder& finder : finders_)
            for (Finding& finding : finder(typed.trimmed(), recordsAtMost))
                addLine(finding.title, finding.detail, finding.iconName, std::move(finding.open));
    if (actions_.empty()) {
        auto* line = new QListWidgetItem(tr("Nothing matches."), list_);
        line->setFlags(Qt::NoItemFlags);
    } else {
        list_->setCurrentRow(0);
    }
}

void CommandPalette::addLine(const QString& title, const QString& detail,
                             const QByteArray& iconName, std::function<void()> open) {
    new QListWidgetItem(icon(iconName.constData()),
                        detail.isEmpty() ? title : title + QStringLiteral("  ·  ") + detail, list_);
    actions_.push_back(std::move(open));
}

void CommandPalette::openLine(int line) {
    if (line < 0 || line >= int(actions_.size()))
        return;
    const auto action = actions_[std::size_t(line)];
    close();
    action();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int row = list_->currentRow();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int last = int(actions_.size()) - 1;
            list_->setCurrentRow(
                std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(last, 0)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openLine(row);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace xinheng::ui
