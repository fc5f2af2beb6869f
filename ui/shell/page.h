#pragma once

#include "base/text.h"

#include <QByteArray>
#include <QString>
#include <QWidget>
#include <functional>
#include <vector>

namespace xinheng::ui {

/// The chapters of the user guide by their numbers.
enum class Chapter {
    start = 1,
    people,
    customerList,
    customerCard,
    import,
    rights,
    auditAndBackup,
    keys
};

/// What stands in a tab of the main window.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// On the tab; emit titleChanged() when it becomes another one (a change of language is noticed
    /// by the window itself).
    [[nodiscard]] virtual QString title() const = 0;
    /// F5: a new record. The default reads the page again, which is what F5 means on a page where
    /// nothing can be made new.
    virtual void createNew() { refresh(); }
    /// Ctrl+R: read everything again.
    virtual void refresh() {}
    /// F6. False when it could not be saved; the page has said why.
    virtual bool save() { return true; }
    [[nodiscard]] virtual bool isDirty() const { return false; }
    /// Whether the page may go, answered once: at once when nothing is unsaved, else when the
    /// person has decided what becomes of it. Without an answer when the page goes first.
    using Answer = std::function<void(bool mayClose)>;
    virtual void askToClose(Answer answer);
    /// The rights of the person have moved: nothing that was taken away may stay on the screen. The
    /// default reads everything again.
    virtual void takeNewRights() { refresh(); }
    /// Where the focus belongs when the page comes to the front for the first time.
    virtual void focusFirst() { setFocus(); }
    /// The chapter of the user guide that F1 opens.
    [[nodiscard]] virtual Chapter helpChapter() const { return Chapter::start; }

signals:
    void titleChanged();
    /// A line for the status bar, shown for a few seconds.
    void said(const QString& message);
};

/// A place in the navigation tree; one without `make` is a heading for those that name it as
/// parent.
struct Function {
    QString key;
    QString parent; ///< empty: at the top
    Text label;
    QByteArray iconName;
    std::function<Page*()> make = {};
    /// What a page of its own offers is found by Ctrl+K and opened by key, without a line of its
    /// own in the navigation.
    enum class Place { navigation, palette } place = Place::navigation;
};

/// Something the palette (Ctrl+K) found besides functions: a record, a saved view.
struct Finding {
    QString title;
    QString detail;
    QByteArray iconName;
    std::function<void()> open;
};
using Finder = std::function<std::vector<Finding>(const QString& typed, int atMost)>;

} // namespace xinheng::ui
