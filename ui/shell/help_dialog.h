#pragma once

#include "ui/shell/page.h"

#include <QDialog>

class QTextBrowser;

namespace xinheng::ui {

/// The user guide at the chapter of the page one came from, the keys, and where the log lies.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(Chapter chapter = Chapter::start, QWidget* parent = nullptr);

private:
    QWidget* makeGuide(Chapter chapter);
    QWidget* makeKeys();
    void addLog(QWidget& place);

    QTextBrowser* guide_;
};

/// The user guide in the language of the moment, without its pictures.
QString guideText();

} // namespace xinheng::ui
