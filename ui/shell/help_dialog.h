#pragma once

#include <QDialog>

namespace xinheng::ui {

/// F1: the keys one needs, where the user guide is, and where the log lies.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(QWidget* parent = nullptr);
};

} // namespace xinheng::ui
