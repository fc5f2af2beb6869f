#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"
#include "ui/shell/page.h"

#include <functional>
#include <optional>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace xinheng::ui {

class Banner;
class CardPartView;
class RecordHistoryView;
class ElidedLabel;
class EmptyState;
class FieldForm;
class LikeNotice;
class GradeBadge;
struct RecordKind;

/// One record, or a new one: the fields this person may see in their groups, and its changes.
class RecordCardPage final : public Page {
    Q_OBJECT
public:
    /// Without `id`: a new record, which begins with these values.
    RecordCardPage(SignedIn& signedIn, const access::Object& object,
                   std::shared_ptr<RecordNames> names, std::optional<std::int64_t> id,
                   archive::Values initial = {}, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override;
    void refresh() override;
    void takeNewRights() override;
    bool save() override; ///< false also when a conflict has to be settled first
    [[nodiscard]] bool isDirty() const override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::customerCard; }

    void showHistory();
    [[nodiscard]] FieldForm* form() const { return form_; } ///< null when nothing may be seen
    [[nodiscard]] RecordHistoryView& history() { return *history_; }
    [[nodiscard]] std::optional<std::int64_t> id() const { return id_; }
    [[nodiscard]] const access::Object& object() const { return object_; }
    [[nodiscard]] QString bannerText() const;

signals:
    void saved(qint64 id);
    void newWanted();
    void otherWanted(const QString& object, const QString& code);
    void likeWanted(qint64 id); ///< the card of one that is likely the same

private:
    void layOut();
    void retranslate();
    bool load();
    void showCard(archive::RecordCard card);
    void showGone(const Error& error);
    void makeForm();
    void orderTabs();
    void showHeader();
    void readHistory();
    void connectHistory();
    void showVersion(int version);
    void compareVersions(int before, int after);
    void undoLast();
    void showAsOf();
    void makeParts();
    void showParts();
    void lookForLike();
    bool add();
    bool change();
    /// What happens to a draft when somebody else has changed the same fields since.
    enum class Newer { ask, askWhenSaving };
    void readAgain(Newer newer);
    void showWith(archive::RecordCard card, const archive::Values& draft);
    void settleConflict(archive::Values mine);
    void askWhichHold(archive::RecordCard theirs, archive::Values mine,
                      std::function<void(const archive::Values&)> settled);
    void takeProblems(const Error& error);
    void takeSaved(const archive::Saved& done);
    void print();
    void deactivate();
    void reactivate();
    [[nodiscard]] std::string code() const;
    [[nodiscard]] archive::Values stored() const;

    [[nodiscard]] archive::RecordDesk desk() { return signedIn_.records(object_.key); }
    [[nodiscard]] Result<archive::RecordCard> read();

    SignedIn& signedIn_;
    const access::Object& object_;
    const RecordKind& kind_;
    std::shared_ptr<RecordNames> names_;
    std::optional<std::int64_t> id_;
    archive::Values initial_;
    archive::RecordCard card_;
    bool writable_ = false;
    ElidedLabel* title_;
    GradeBadge* grade_;
    QLabel* state_;
    QPushButton* asOf_;
    QPushButton* print_;
    QPushButton* deactivate_; ///< or takes the deactivation back
    Banner* banner_;
    LikeNotice* like_;
    QTabBar* tabs_;
    QStackedWidget* centre_;
    QScrollArea* scroll_;
    FieldForm* form_ = nullptr;
    RecordHistoryView* history_;
    std::vector<CardPartView*> parts_; ///< as in record_extras.h; their tabs come after the changes
    EmptyState* gone_;
    QFrame* foot_;
    QLabel* reasonLabel_;
    QLineEdit* reason_;
    QPushButton* save_;
};

} // namespace xinheng::ui
