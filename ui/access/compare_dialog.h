#pragma once

#include "account_set.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace xinheng::ui {

class TreePicker;

/// Two people or roles beside each other: what the second may do otherwise than the first.
class CompareDialog final : public QDialog {
    Q_OBJECT
public:
    /// `first` in words: "person:CODE" or "role:CODE".
    CompareDialog(SignedIn& signedIn, const std::string& first, QWidget* parent);

private:
    void showDifferences();
    SignedIn& signedIn_;
    TreePicker* first_;
    TreePicker* second_;
    QLabel* summary_;
    QTableWidget* table_;
};

} // namespace xinheng::ui
