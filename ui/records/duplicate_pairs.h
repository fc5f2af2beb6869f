#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QWidget>
#include <memory>

class QPushButton;
class QTableWidget;

namespace xinheng::ui {

/// Pairs of likely same records as they were found, and what is done with one of them: either is
/// opened, both are kept apart, or one is made of them.
class DuplicatePairs final : public QWidget {
    Q_OBJECT
public:
    DuplicatePairs(SignedIn& signedIn, const access::Object& object,
                   std::shared_ptr<RecordNames> names, QWidget* parent = nullptr);

    void showPairs(std::vector<archive::DuplicatePair> pairs);
    [[nodiscard]] const std::vector<archive::DuplicatePair>& pairs() const { return pairs_; }

signals:
    void openWanted(qint64 id);
    void merged(qint64 keep, qint64 gone);
    void said(const QString& words);
    void refused(const xinheng::Error& error);

private:
    void arrange();
    void retranslate();
    void fill();
    void showButtons();
    [[nodiscard]] const archive::DuplicatePair* current() const;
    void open(int row, int column);
    void openBoth();
    void keepApart();
    void merge();
    void forget(qint64 gone);

    SignedIn& signedIn_;
    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    std::vector<archive::DuplicatePair> pairs_;
    QTableWidget* table_;
    QPushButton* open_;
    QPushButton* different_;
    QPushButton* merge_;
};

} // namespace xinheng::ui
