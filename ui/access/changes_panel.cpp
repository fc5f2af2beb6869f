#include "ui/access/changes_panel.h"

#include "ui/access/difference_words.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int tallest = 200; ///< five changes, and what they mean for duties

QString line(const QString& html, const QColor& colour) {
    return QStringLiteral("<p style='margin:0 0 4px 0; color:%1'>%2</p>").arg(colour.name(), html);
}

// What is won or lost shows by a sign, not by its colour alone.
QString changeLine(RecordNames& names, const access::RightsDifference& one) {
    using Way = access::RightsDifference::Way;
    const Tokens& colours = Theme::tokens();
    const QString label = differenceLabel(one).toHtmlEscaped();
    const QString sign = one.way == Way::more   ? QStringLiteral("＋ ")
                         : one.way == Way::less ? QStringLiteral("－ ")
                                                : QStringLiteral("± ");
    const QColor colour = one.way == Way::more   ? colours.success
                          : one.way == Way::less ? colours.error
                                                 : colours.text;
    if (one.kind == access::RightsDifference::Kind::function)
        return line(sign + label, colour);
    return line(QStringLiteral("%1%2<br/>%3 → <b>%4</b>")
                    .arg(sign, label, differenceText(names, one, one.before).toHtmlEscaped(),
                         differenceText(names, one, one.after).toHtmlEscaped()),
                colour);
}

} // namespace

// A control reaches everybody, not only whoever is on show.
QString ChangesPanel::controlLines(const access::RightsPreview::ControlChange& change) {
    const QString object = shown(change.label);
    const Tokens& colours = Theme::tokens();
    QString html;
    const auto say = [&](bool before, bool after, const QString& comes, const QString& goes) {
        if (before != after)
            html += line((after ? comes : goes).toHtmlEscaped(),
                         after ? colours.text : colours.warning);
    };
    const QString rows = numberText(std::int64_t(change.narrowed.byRows));
    const QString fields = numberText(std::int64_t(change.narrowed.byFields));
    say(change.before.rows, change.after.rows,
        tr("－ %1: rows will be controlled, for everybody. People who then see fewer rows, or "
           "none: %2")
            .arg(object, rows),
        tr("⚠ %1: rows will not be controlled any more, for everybody. People who then see more "
           "rows: %2")
            .arg(object, rows));
    say(change.before.fields, change.after.fields,
        tr("－ %1: fields will be controlled, for everybody. People who then lose fields: %2")
            .arg(object, fields),
        tr("⚠ %1: fields will not be controlled any more, for everybody. People who then gain "
           "fields: %2")
            .arg(object, fields));
    return html;
}

ChangesPanel::ChangesPanel(std::shared_ptr<RecordNames> names, QWidget* parent)
    : QWidget(parent), names_(std::move(names)), heading_(new QLabel(this)),
      text_(new QTextBrowser(this)) {
    setRole(*heading_, LabelRole::heading);
    heading_->setWordWrap(true);
    text_->setObjectName(QStringLiteral("pendingChanges"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::medium);
    column->setSpacing(space::small);
    column->addWidget(heading_);
    column->addWidget(text_);
    hide();
    whenLanguageChanges(this, [this] { retranslate(); });
    whenThemeChanges(this, [this] { render(); });
}

void ChangesPanel::retranslate() {
    heading_->setText(tr("What will change"));
    text_->setAccessibleName(heading_->text());
    render();
}

void ChangesPanel::showPreview(const access::RightsPreview& preview) {
    preview_ = preview;
    show(); // before the text is measured
    render();
}

void ChangesPanel::showError(const Error& error) {
    preview_.reset();
    text_->setPlainText(shown(error));
    show();
    fit();
}

void ChangesPanel::clear() {
    preview_.reset();
    hide();
}

QString ChangesPanel::html() const {
    const Tokens& colours = Theme::tokens();
    QString html;
    // First what speaks against it: that must not be below the edge.
    for (const access::DutyConflict& conflict : preview_->conflicts)
        html += line(conflictText(conflict).toHtmlEscaped(),
                     conflict.pair.level == access::DutyPair::Level::block ? colours.error
                                                                           : colours.warning);
    const bool blocked =
        std::any_of(preview_->conflicts.begin(), preview_->conflicts.end(), [](const auto& one) {
            return one.pair.level == access::DutyPair::Level::block;
        });
    if (preview_->refusal && !blocked) // otherwise it says the same once more
        html += line(tr("✗ Can't be applied: %1")
                         .arg(shown(*preview_->refusal))
                         .toHtmlEscaped()
                         .replace(QLatin1Char('\n'), QLatin1String("<br/>")),
                     colours.error);
    bool any = !preview_->controls.empty();
    for (const access::RightsPreview::ControlChange& change : preview_->controls)
        html += controlLines(change);
    for (const auto& one : preview_->differences) {
        if (!one.differences.empty() &&
            (preview_->differences.size() > 1 || !preview_->controls.empty()))
            html +=
                line(QStringLiteral("<b>%1</b>").arg(fromUtf8(one.grantee.name).toHtmlEscaped()),
                     colours.text);
        for (const access::RightsDifference& difference : one.differences) {
            html += changeLine(*names_, difference);
            any = true;
        }
    }
    if (!any && !preview_->refusal)
        html += line(tr("Nothing of what may be done today: the days, reasons or functions of "
                        "later versions change.")
                         .toHtmlEscaped(),
                     colours.quietText);
    return html;
}

void ChangesPanel::render() {
    if (preview_) {
        text_->setHtml(html());
        fit();
    }
}

// No taller than what stands in it, so that the rights below keep their room.
void ChangesPanel::fit() {
    const int needed = int(text_->document()->size().height()) + 2 * space::small;
    text_->setFixedHeight(std::clamp(needed, 2 * rowHeight, tallest));
}

} // namespace xinheng::ui
