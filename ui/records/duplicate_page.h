#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"
#include "ui/shell/page.h"

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabBar;

namespace xinheng::ui {

class Banner;
class DuplicatePairs;
class EmptyState;
class MergeList;

/// Records that are likely the same, looked for when somebody asks, and the merges that were done.
/// Needs archive.quality.duplicates or archive.quality.merge; each part its own.
class DuplicatePage final : public Page {
    Q_OBJECT
public:
    DuplicatePage(SignedIn& signedIn, const access::Object& object,
                  std::shared_ptr<RecordNames> names, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override { look(); }
    /// What is shown is looked for again; nothing is looked for that nobody has asked for.
    void refresh() override;
    void takeNewRights() override;
    void focusFirst() override;
    [[nodiscard]] Chapter helpChapter() const override { return Chapter::customerList; }

    /// Looks for the pairs of one record alone.
    void lookFor(const std::string& code);
    void look();
    void showMerges();
    [[nodiscard]] DuplicatePairs& pairs() { return *pairs_; }

signals:
    void openWanted(qint64 id);
    void codeWanted(const QString& code);
    void recordsChanged(); ///< by a merge, or one taken back

private:
    void arrange();
    void retranslate();
    void showPart();
    void showRights();
    void lookEverywhere();
    void take(Result<archive::DuplicateDesk::Pairs> found);
    void forgetPairs();
    void showCount();
    void showNarrowing();
    void showError(const Error& error);
    [[nodiscard]] archive::DuplicateDesk::Wish wish() const;

    SignedIn& signedIn_;
    const access::Object& object_;
    std::string only_; ///< the code of the one record whose pairs are looked for; empty: all
    std::size_t all_ = 0;
    bool looked_ = false;
    bool running_ = false;
    QLabel* heading_;
    QLabel* words_;
    QTabBar* tabs_;
    QWidget* wishes_;
    QLabel* scoreLabel_;
    QSpinBox* score_;
    QCheckBox* different_;
    QLabel* count_;
    QPushButton* look_;
    Banner* banner_;
    Banner* narrowed_;
    QStackedWidget* centre_;
    EmptyState* empty_;
    DuplicatePairs* pairs_;
    MergeList* merges_;
};

} // namespace xinheng::ui
