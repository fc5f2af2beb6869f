#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace xinheng::ui {

/// What the changes that wait would do: every difference against now, and the duties that would
/// come together. Hidden while none wait.
class ChangesPanel final : public QWidget {
    Q_OBJECT
public:
    ChangesPanel(std::shared_ptr<RecordNames> names, QWidget* parent);
    void showPreview(const access::RightsPreview& preview);
    void showError(const Error& error); ///< why nothing can be said
    void clear();

private:
    void retranslate();
    void render();
    void fit();
    [[nodiscard]] QString html() const;
    static QString controlLines(const access::RightsPreview::ControlChange& change);
    std::shared_ptr<RecordNames> names_;
    std::optional<access::RightsPreview> preview_;
    QLabel* heading_;
    QTextBrowser* text_;
};

} // namespace xinheng::ui
