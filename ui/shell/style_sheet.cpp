// One style sheet is one thought: longer than most files here on purpose.
#include "ui/shell/style_sheet.h"

#include "ui/shell/style_images.h"

#include <algorithm>
#include <vector>

namespace xinheng::ui {

namespace {

// "@name" is a token, "@@" the folder of the marks. Sizes are multiples of 4 px where they make
// space.
constexpr auto sheet = R"(
QWidget { selection-background-color: @selection; selection-color: @text; }
QToolTip { background: @popup; color: @text; border: 1px solid @line; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 15pt; font-weight: bold; }
QLabel[role="heading"] { font-size: 11pt; font-weight: bold; }
QLabel[role="quiet"] { color: @quietText; }
QLabel[role="error"] { color: @error; }

QFrame[card="true"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[popup="true"] { background: @popup; border: 1px solid @fieldLine; border-radius: 6px; }
QFrame[differs="both"] { background: @warningSurface; border: none; border-radius: 6px; }
QFrame[differs="one"] { background: @infoSurface; border: none; border-radius: 6px; }
QFrame[separator="true"] { background: @line; border: none; }

QPushButton {
    background: @surface; color: @text; border: 1px solid @fieldLine; border-radius: 6px;
    padding: 0 14px; min-height: 28px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabledText; background: @window; border-color: @line; }
QPushButton[primary="true"] {
    background: @primary; color: @onPrimary; border-color: @primary; font-weight: bold;
}
QPushButton[primary="true"]:hover { background: @primaryHover; border-color: @primaryHover; }
QPushButton[primary="true"]:pressed { background: @primaryPressed; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 0 13px; min-height: 26px; }
QPushButton[primary="true"]:disabled {
    background: @pressed; color: @disabledText; border-color: @pressed;
}
QPushButton[flat="true"] {
    background: transparent; border-color: transparent; color: @link; padding: 0 8px;
}
QPushButton[flat="true"]:hover { background: @hover; }
QPushButton[flat="true"]:focus { border-color: @accent; }
QPushButton[flat="true"]:disabled { color: @disabledText; }

QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px;
}
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked, QToolButton:open { background: @pressed; }
QToolButton:focus { border-color: @accent; }
QToolButton[mark="close"] { qproperty-icon: url(@@/close.svg); }
QToolButton[labelled="true"] { padding: 4px 8px; }
QToolButton::menu-indicator { image: url(@@/down.svg); width: 12px; right: 2px; bottom: 2px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
    background: @field; color: @text; border: 1px solid @fieldLine; border-radius: 6px;
    padding: 0 7px; min-height: 28px;
}
QPlainTextEdit, QTextEdit { padding: 4px 3px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QSpinBox:hover {
    border-color: @scrollHover;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QComboBox:on,
QSpinBox:focus {
    border: 2px solid @accent; padding: 0 6px; min-height: 26px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 2px; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only {
    background: @readOnly; border-color: @readOnly; color: @text;
}
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border-color: @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    background: @readOnly; border-color: @line; color: @disabledText;
}
QLineEdit[error="true"], QPlainTextEdit[error="true"], QComboBox[error="true"] {
    border: 1px solid @error;
}
QLineEdit[error="true"]:focus, QPlainTextEdit[error="true"]:focus { border: 2px solid @error; }
QLineEdit[negative="true"] { color: @error; }
QLineEdit[masked="true"] { color: @quietText; }
QLineEdit QToolButton { border: none; padding: 0; border-radius: 4px; }

QComboBox { combobox-popup: 0; padding-right: 24px; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(@@/down.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView {
    background: @popup; border: 1px solid @fieldLine; outline: none; padding: 4px;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: @selection; color: @text; }

QSpinBox::up-button, QSpinBox::down-button { border: none; width: 20px; background: transparent; }
QSpinBox::up-arrow { image: url(@@/up.svg); width: 14px; height: 14px; }
QSpinBox::down-arrow { image: url(@@/down.svg); width: 14px; height: 14px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabledText; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid @scrollHover; border-radius: 4px;
    background: @field;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: @primary; border-color: @primary; image: url(@@/tick.svg);
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: @primary; border-color: @primary; image: url(@@/dash.svg);
}
QRadioButton::indicator:checked {
    background: @primary; border-color: @primary; image: url(@@/dot.svg);
}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus,
QCheckBox::indicator:indeterminate:focus { border: 2px solid @text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: @readOnly; border-color: @line;
}

QAbstractItemView { background: @surface; border: 1px solid @line; outline: none; }
QTableView, QTreeView, QListView { border-radius: 6px; }
QTableView { gridline-color: transparent; }
QFrame[popup="true"] QAbstractItemView { background: @popup; border: none; }
QTableView::item, QTreeView::item, QListView::item { padding: 0 5px; border: none; }
QTreeView::item, QListView::item { min-height: 30px; }
QTableView::item { border-bottom: 1px solid @window; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
    background: @selection; color: @text;
}
QTableView::item:focus { border: 1px solid @accent; padding: 0 4px; }
QTableCornerButton::section { background: @surface; border: none; }
QHeaderView { background: @surface; border: none; border-radius: 6px; }
QHeaderView::section {
    background: @surface; color: @quietText; border: none; border-bottom: 1px solid @line;
    padding: 0 0 0 8px; min-height: 31px; font-weight: normal;
}
QHeaderView::section:vertical { min-height: 0; padding: 0 4px; }
QHeaderView::section:hover { background: @hover; color: @text; }
QHeaderView::down-arrow { image: url(@@/down.svg); width: 8px; height: 8px; subcontrol-position: center right; }
QHeaderView::up-arrow { image: url(@@/up.svg); width: 8px; height: 8px; subcontrol-position: center right; }
QHeaderView::down-arrow:vertical, QHeaderView::up-arrow:vertical { image: none; width: 0; height: 0; }
QTreeView::branch { background: transparent; border-image: none; }
QTreeView::branch:has-children:closed { image: url(@@/right.svg); }
QTreeView::branch:has-children:open { image: url(@@/down.svg); }

QTreeView#navigation {
    background: @window; border: none; border-radius: 0; padding: 4px 8px;
    show-decoration-selected: 0;
}
QTreeView#navigation::item { border-radius: 6px; min-height: 32px; padding: 0 6px; margin: 1px 0; }
QTreeView#navigation::item:hover, QTreeView#navigation::item:selected { background: transparent; }

QTabWidget::pane { border: none; border-top: 1px solid @line; background: @window; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: @quietText; border: none; border-bottom: 2px solid transparent;
    padding: 0 12px; min-height: 34px;
}
QTabBar::tab:hover { color: @text; background: @hover; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @link; }
QTabBar::close-button { image: url(@@/close.svg); subcontrol-position: right; border-radius: 4px; }
QTabBar::close-button:hover { image: url(@@/closeHover.svg); background: @pressed; }
QTabBar::scroller { width: 28px; }
QTabBar QToolButton { background: @window; border: none; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: @scrollHover; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; border: none; width: 0; height: 0;
}
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[transparent="true"] { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenuBar { background: @window; color: @text; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenuBar::item:pressed { background: @pressed; }
QMenu { background: @popup; color: @text; border: 1px solid @fieldLine; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabledText; }
QMenu::icon { left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }

QStatusBar { background: @window; border-top: 1px solid @line; color: @quietText; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @quietText; padding: 0 4px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QProgressBar {
    background: @pressed; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
    text-align: center;
}
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QGroupBox { border: 1px solid @line; border-radius: 8px; margin-top: 10px; padding: 12px 8px 8px 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; color: @quietText; }

QFrame[banner="info"] { background: @infoSurface; border: none; border-radius: 6px; }
QFrame[banner="warning"] { background: @warningSurface; border: none; border-radius: 6px; }
QFrame[banner="error"] { background: @errorSurface; border: none; border-radius: 6px; }
QFrame[banner="success"] { background: @successSurface; border: none; border-radius: 6px; }
QFrame[banner="info"] QLabel { color: @info; }
QFrame[banner="warning"] QLabel { color: @warning; }
QFrame[banner="error"] QLabel { color: @error; }
QFrame[banner="success"] QLabel { color: @success; }
QFrame[banner] QPushButton { background: transparent; border: 1px solid transparent; color: @link; }
QFrame[banner] QPushButton:focus { border-color: @accent; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: @popup; }
QCalendarWidget QAbstractItemView { background: @popup; border: none; }
QCalendarWidget QToolButton { min-height: 22px; padding: 2px 6px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
)";

} // namespace

QString styleSheetOf(ThemeKind kind) {
    QString text = QString::fromUtf8(sheet);
    text.replace(QLatin1String("@@"), styleImages(kind));
    // The longest names first, so that "@primary" doesn't eat the start of "@primaryHover".
    std::vector<NamedToken> tokens(namedTokens().begin(), namedTokens().end());
    std::sort(tokens.begin(), tokens.end(), [](const NamedToken& a, const NamedToken& b) {
        return qstrlen(a.first) > qstrlen(b.first);
    });
    for (const auto& [name, member] : tokens)
        text.replace(QLatin1Char('@') + QLatin1String(name), (tokensOf(kind).*member).name());
    return text;
}

} // namespace xinheng::ui
