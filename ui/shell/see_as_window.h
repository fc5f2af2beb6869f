#pragma once

#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"

#include <QTimer>
#include <memory>

namespace xinheng::ui {

class Banner;

/// The set with another person's eyes: the same pages, and a line that says so as long as the
/// window stands. Nothing can be changed in it; the desks refuse. Deletes itself when it closes,
/// and goes with the window it was opened from.
class SeeAsWindow final : public MainWindow {
    Q_OBJECT
public:
    SeeAsWindow(OwnConnection own, const std::vector<Feature>& features, MainWindow* owner);

private:
    void retranslate();
    void offerFunctions();
    void lookAtRights();

    std::shared_ptr<OwnConnection> own_;
    std::vector<OfferedFunctions> offers_;
    QTimer rightsTimer_;
    std::pair<std::int64_t, Date> seenRights_; ///< version and day that the pages show
    Banner* banner_;
};

} // namespace xinheng::ui
