#pragma once

#include "account_set.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace xinheng::ui {

class MoneyEdit;
class TreePicker;

/// What is asked about rights: an action, and on which record, field or amount. Shows only what
/// belongs to the action.
class QuestionForm final : public QWidget {
    Q_OBJECT
public:
    QuestionForm(SignedIn& signedIn, QWidget* parent);
    /// Without a person: whose rights are asked about stands elsewhere.
    [[nodiscard]] access::RightsDesk::Question question() const;
    /// Whether it can be asked; an amount that is none is said so beside it.
    bool check();

signals:
    void changed(); ///< another thing is asked about

private:
    enum class Kind { query, entry, readField, writeField, amount, function };
    void retranslate();
    void fillActions();
    void fillObjects();
    void fillFields();
    void takeAction();
    void takeObject();
    [[nodiscard]] Kind kind() const;

    SignedIn& signedIn_;
    QComboBox* action_;
    QComboBox* object_;
    QComboBox* field_;
    TreePicker* record_;
    MoneyEdit* amount_;
    QLabel* error_;
    bool amounts_ = false; ///< the objects on offer are those with amounts
};

} // namespace xinheng::ui
