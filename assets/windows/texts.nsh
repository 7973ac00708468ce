; What the installer and the uninstaller say, besides NSIS' own Vietnamese texts.

!define APP "Sổ Thi Đua"
!define T_ABOUT "Theo dõi phong trào thi đua, khen thưởng của phường, xã"

; Buttons and captions
!define T_BACK "< &Quay lại"
!define T_NEXT "&Tiếp tục >"
!define T_CANCEL "&Hủy"
!define T_CLOSE "Đón&g"
!define T_INSTALL "&Cài đặt"
!define T_DETAILS "&Xem chi tiết"

; Installing
!define T_WELCOME_TITLE "Cài đặt ${APP} ${VERSION}"
!define T_WELCOME_TEXT "Chương trình được cài riêng cho người đang dùng máy, không cần quyền quản trị và không cần mạng.$\r$\n$\r$\nNếu máy đã có bản trước, bản mới sẽ thay vào; dữ liệu đã nhập được giữ nguyên.$\r$\n$\r$\nBấm Tiếp tục để bắt đầu."
!define T_PARTS_TEXT "Chọn những gì cần có rồi bấm Tiếp tục."
!define T_PART_PROGRAM "${APP} (bắt buộc)"
!define T_PART_PROGRAM_ABOUT "Chương trình và lối tắt trong trình đơn Start."
!define T_PART_DESKTOP "Lối tắt trên màn hình nền"
!define T_PART_DESKTOP_ABOUT "Biểu tượng ${APP} trên màn hình nền để mở nhanh."
!define T_FOLDER_TEXT "Chương trình sẽ nằm trong thư mục dưới đây. Nên để nguyên; nếu cần thư mục khác, bấm Duyệt. Dữ liệu không nằm ở đây nên không bị ảnh hưởng."
!define T_FINISH_TITLE "Đã cài đặt xong"
!define T_FINISH_TEXT "${APP} ${VERSION} đã sẵn sàng. Những lần sau, mở chương trình từ trình đơn Start hoặc từ lối tắt trên màn hình nền.$\r$\n$\r$\nBấm Hoàn thành để kết thúc."
!define T_FINISH_RUN "Mở ${APP} ngay"

!define T_SAY_WINDOWS "${APP} cần Windows 10 hoặc Windows 11. Máy này dùng Windows cũ hơn nên chưa cài được; máy không bị thay đổi gì."
!define T_SAY_TWICE "Trình cài đặt ${APP} đang mở sẵn. Hãy làm tiếp ở cửa sổ đó."
!define T_SAY_NEWER "Máy đang có ${APP} $R0, mới hơn bản ${VERSION} này. Dữ liệu do bản mới ghi có thể không mở được bằng bản cũ.$\r$\n$\r$\nVẫn thay bằng bản cũ hơn?"
!define T_SAY_KEPT "Máy đang có ${APP} $R0, mới hơn bản ${VERSION} này; bản đang có được giữ nguyên."
!define T_SAY_RUNNING "${APP} đang mở, hoặc tệp của chương trình đang bị khóa.$\r$\n$\r$\nHãy lưu việc đang làm và đóng chương trình, rồi bấm Thử lại (Retry)."
!define T_SAY_OPEN "${APP} đang mở, hoặc tệp của chương trình đang bị khóa. Hãy đóng chương trình rồi làm lại."
!define T_SAY_FOLDER "Không ghi được vào thư mục:$\r$\n$INSTDIR$\r$\n$\r$\nHãy chọn thư mục khác, tốt nhất là thư mục được gợi ý ban đầu."
!define T_SAY_FAILED "Không ghi được chương trình vào thư mục:$\r$\n$INSTDIR$\r$\n$\r$\nBản đang có trên máy, nếu có, vẫn dùng được. Hãy kiểm tra chỗ trống trên đĩa và phần mềm diệt vi-rút rồi cài lại."

; Removing
!define T_REMOVE_TITLE "Gỡ ${APP}"
!define T_REMOVE_TEXT "Chương trình sẽ được gỡ khỏi máy. Dữ liệu đã nhập được giữ nguyên trong thư mục:$\r$\n${DATA}"
!define T_REMOVE_FROM "Chương trình ở:"
!define T_REMOVED_TITLE "Đã gỡ ${APP}"
!define T_REMOVED_TEXT "Chương trình đã được gỡ khỏi máy. Dữ liệu vẫn còn nguyên trong thư mục:$\r$\n${DATA}$\r$\n$\r$\nCài lại chương trình là làm tiếp được ngay. Chỉ tự xóa thư mục này khi chắc chắn không cần dữ liệu nữa."
!define T_REMOVED_ALL "Chương trình đã được gỡ khỏi máy. Trên máy không có dữ liệu nào trong thư mục thường dùng."
!define T_REMOVED_SHOW "Mở thư mục dữ liệu"
!define T_SAY_RUNNING_REMOVE "${APP} đang mở nên chưa gỡ được.$\r$\n$\r$\nHãy lưu việc đang làm và đóng chương trình, rồi bấm Thử lại (Retry)."
