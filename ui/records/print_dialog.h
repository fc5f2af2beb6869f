#pragma once

#include "ui/records/paper.h"

#include <QDialog>
#include <memory>
#include <optional>

class QComboBox;
class QFormLayout;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;
class QSpinBox;

namespace xinheng::ui {

class Banner;

/// What a list or a card offers for printing.
struct PrintWish {
    access::Query query;               ///< what is listed
    std::vector<std::string> columns;  ///< that are shown, in their order
    std::vector<int> widths;           ///< pixels, one a column
    QString note;                      ///< view, conditions, search
    std::vector<std::string> codes;    ///< of the selected rows; empty: none, or not to be told
    std::optional<std::int64_t> card;  ///< the record whose card may be printed
    bool cardAlone = false;            ///< nothing but the card
    std::optional<ListOnPaper> report; ///< of the object's records; then nothing but it
};

/// A list, a card, address labels or a report on paper or as PDF, with a look at the pages. What is
/// printed is read once for each choice, by a desk that asks for the right to export and writes it
/// into the trail.
class PrintDialog final : public QDialog {
    Q_OBJECT
public:
    PrintDialog(SignedIn& signedIn, const access::Object& object,
                std::shared_ptr<RecordNames> names, PrintWish wish, QWidget* parent);
    ~PrintDialog() override;
    /// Writes the pages that the preview shows; replaces a file that is there.
    bool savePdf(const QString& file);
    [[nodiscard]] int pages() const { return pages_; }

signals:
    void said(const QString& words);

private:
    enum class Form { list, labels, card, report };
    void layOut();
    void offerForms();
    [[nodiscard]] Form form() const;
    [[nodiscard]] bool mayRead(const char* key) const;
    void read();
    [[nodiscard]] Result<> readList();
    [[nodiscard]] Result<> readLabels();
    [[nodiscard]] Result<> readCard();
    [[nodiscard]] Result<> readReport();
    [[nodiscard]] access::Query query() const;
    void showPages();
    void paint(QPagedPaintDevice& paper);
    [[nodiscard]] QPageLayout paper() const;
    [[nodiscard]] QString title() const;
    void print();
    void askFile();

    SignedIn& signedIn_;
    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    PrintWish wish_;
    std::unique_ptr<QPrinter> printer_;
    Banner* banner_;
    QFormLayout* choices_;
    QComboBox* form_;
    QComboBox* rows_;
    QComboBox* orientation_;
    QComboBox* sheet_;
    QComboBox* address_;
    QSpinBox* skip_;
    QPrintPreviewWidget* preview_;
    QPushButton* pdf_;
    QPushButton* print_;
    std::optional<ListOnPaper> list_;
    std::vector<Label> labels_;
    QString card_;
    bool ready_ = false;
    int pages_ = 0;
};

/// Whether the person may print records of the object at all.
bool mayPrint(SignedIn& signedIn, const access::Object& object);

} // namespace xinheng::ui
