#pragma once

#include "account_set.h"

#include <QToolButton>
#include <functional>
#include <optional>

namespace xinheng::ui {

/// The views of a list as a button with a menu: opens, keeps, renames, shares and deletes them, and
/// says with which one the list opens. The page shows what is opened.
class ViewMenu final : public QToolButton {
    Q_OBJECT
public:
    /// `capture`: how the list looks now.
    ViewMenu(SignedIn& signedIn, const access::Object& object,
             std::function<archive::ViewContent()> capture, QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<archive::OpenedView>& current() const { return current_; }
    /// The view that the person's list opens with, if there is one.
    void openFirst();
    /// After rights have moved: opens the current view again if there is now more or less of it
    /// to see, and closes it if it is gone. Whether it did.
    bool renew();
    /// The list looks like no view any more.
    void forget();
    /// Keeps what the list looks like now under the name of the current view.
    void save();
    void saveAs();
    /// What has to be said of the current view: what of it the person may not see. Else empty.
    [[nodiscard]] QString leftOut() const;

signals:
    void opened(); ///< current() is to be shown
    void closed(); ///< the list is to be shown as usual
    void said(const QString& words);
    void troubled(const QString& words);

private:
    void fill();
    void addViews(const std::vector<archive::OpenedView>& views);
    void addActions();
    void open(std::int64_t id);
    void take(archive::OpenedView view);
    void rename();
    void share();
    void remove();
    void turnOpening();
    void retranslate();
    bool done(const Result<>& result);

    SignedIn& signedIn_;
    const access::Object& object_;
    std::function<archive::ViewContent()> capture_;
    std::optional<archive::OpenedView> current_;
};

} // namespace xinheng::ui
