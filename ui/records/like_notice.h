#pragma once

#include "account_set.h"

#include <QFrame>
#include <QTimer>

class QGridLayout;
class QLabel;
class QToolButton;

namespace xinheng::ui {

/// Says, while a record is typed, which others are likely the same, and opens them. A hint: it
/// takes no focus and keeps nobody from saving.
class LikeNotice final : public QFrame {
    Q_OBJECT
public:
    LikeNotice(SignedIn& signedIn, const access::Object& object, QWidget* parent = nullptr);

    /// Looks when the typing rests, if what identifies a record is not what it was the last time.
    /// `self`: the record that has these values, once it is saved.
    void ask(const archive::Values& values, std::optional<std::int64_t> self);
    /// Looks at once if it was asked and has not looked yet.
    void finish(std::optional<std::int64_t> self);
    void clear();
    [[nodiscard]] const std::vector<archive::Duplicate>& found() const { return found_; }

signals:
    void openWanted(qint64 id);

private:
    void look();
    void fill();

    SignedIn& signedIn_;
    const access::Object& object_;
    archive::Values asked_;
    std::optional<std::int64_t> self_;
    std::vector<archive::Duplicate> found_;
    QTimer rest_; ///< of the typing
    QLabel* icon_;
    QLabel* title_;
    QWidget* rows_ = nullptr;
    QWidget* place_;
    QToolButton* close_;
};

} // namespace xinheng::ui
