#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"

#include <QWidget>
#include <map>
#include <memory>

class QLabel;
class QPushButton;
class QTableWidget;

namespace xinheng::ui {

/// The merges that were done, the newest first; one is taken back as long as no backup was taken.
class MergeList final : public QWidget {
    Q_OBJECT
public:
    MergeList(SignedIn& signedIn, const access::Object& object, std::shared_ptr<RecordNames> names,
              QWidget* parent = nullptr);

    void read();
    void clear();

signals:
    void openWanted(const QString& code);
    /// Two records are two again.
    void takenBack(const QString& keep, const QString& gone);
    void said(const QString& words);
    void told(const QString& words); ///< what stays to be read
    void refused(const xinheng::Error& error);

private:
    void retranslate();
    void fill();
    void showButtons();
    void takeBack();
    [[nodiscard]] QString named(const std::string& code);
    [[nodiscard]] const archive::Merged* current() const;

    SignedIn& signedIn_;
    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    std::vector<archive::Merged> merges_;
    std::map<std::string, QString> named_; ///< by code, as far as the person sees the name
    QTableWidget* table_;
    QLabel* hint_;
    QPushButton* back_;
};

} // namespace xinheng::ui
