#pragma once

#include "ui/records/record_extras.h"

#include <filesystem>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace xinheng::ui {

class Banner;
class EmptyState;

/// The files that hang on a record. They are added by a button or dropped here, opened by Enter.
class AttachmentsView final : public CardPartView {
    Q_OBJECT
public:
    AttachmentsView(SignedIn& signedIn, const access::Object& object,
                    std::shared_ptr<RecordNames> names, QWidget* parent = nullptr);
    void showRecord(std::int64_t id, const std::string& code) override;
    void clear() override;

    /// What a file dialog or the mouse brings.
    void addFile(const std::filesystem::path& file, const std::string& remarks);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void retranslate();
    void read();
    void fill();
    void showButtons();
    void chooseFile();
    void askForRemarks(const QString& file);
    void open();
    void saveAs();
    void remove();
    void refuse(const Error& error);
    [[nodiscard]] archive::AttachmentDesk desk() { return signedIn_.attachments(object_.key); }
    /// The selected one; nothing for one that is removed.
    [[nodiscard]] const archive::Attachment* chosen() const;

    SignedIn& signedIn_;
    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    std::string code_;
    archive::Attachments files_;
    Banner* banner_;
    QPushButton* open_;
    QPushButton* save_;
    QPushButton* remove_;
    QCheckBox* removed_;
    QPushButton* add_;
    QStackedWidget* centre_;
    QTableWidget* table_;
    EmptyState* empty_;
};

/// The tab of the card.
CardPart attachmentsPart();

} // namespace xinheng::ui
