#pragma once

#include "ui/records/import_step.h"

#include <QDateTime>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xinheng::ui {

/// Which file: dropped here, picked, or its path typed.
class ImportFileStep final : public ImportStep {
    Q_OBJECT
public:
    ImportFileStep(SignedIn& signedIn, ImportState& state, QWidget* parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isComplete() const override;
    bool leave() override;
    void focusFirst() override;
    void setFile(const QString& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// A file as it was when it was read.
    struct Stand {
        QString file;
        QDateTime modified;
        qint64 size = 0;
        bool operator==(const Stand&) const = default;
    };
    [[nodiscard]] static Stand standOf(const QString& file);

    void browse();

    SignedIn& signedIn_;
    ImportState& state_;
    std::optional<Stand> read_; ///< what the preview in the state is of
    QLabel* picture_;
    QLabel* heading_;
    QLabel* hint_;
    QLabel* label_;
    QLineEdit* path_;
    QPushButton* browse_;
};

} // namespace xinheng::ui
