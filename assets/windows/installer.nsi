; Installs Sổ Thi Đua for one user, without administrator rights; a newer version goes over an older one. The data, in
; another folder, are touched neither by this nor by the uninstaller.
;
;   setup.exe [/S] [/DESKTOP=0] [/DOWNGRADE] [/D=FOLDER]
;   uninstall.exe [/S] [_?=FOLDER]      (with _?= it can be waited for, and leaves itself behind)
;
; /S asks nothing and ends with 0, or with 2: the folder cannot be written to; 3: a newer version is there (/DOWNGRADE
; replaces it); 4: the program was not closed within 10 seconds; 5: Windows is too old; 6: another setup is under way.
; The reason is then also in %TEMP%\SoThiDua-setup.txt.
;
; .ci/windows defines VERSION (0.1.0), STAGE (the program, pictures, the language in precomposed letters), OUT,
; KILOBYTES (installed) and, when things are signed, SIGN (the command that does it).

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true

!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define DATA "$LOCALAPPDATA\SoThiDua"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoThiDua"
!include texts.nsh

Name "${APP}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SoThiDua"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${APP} ${VERSION}"
Caption "${T_WELCOME_TITLE}"
UninstallCaption "${T_REMOVE_TITLE}"
MiscButtonText "${T_BACK}" "${T_NEXT}" "${T_CANCEL}" "${T_CLOSE}"
InstallButtonText "${T_INSTALL}"
DetailsButtonText "${T_DETAILS}"
SetFont "Segoe UI" 9
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 ProductName "${APP}"
VIAddVersionKey /LANG=1066 FileDescription "${T_WELCOME_TITLE}"
VIAddVersionKey /LANG=1066 CompanyName "${APP}"
VIAddVersionKey /LANG=1066 LegalCopyright ""
VIAddVersionKey /LANG=1066 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1066 ProductVersion "${VERSION}"
!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${STAGE}/thidua.ico"
!define MUI_UNICON "${STAGE}/thidua.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${STAGE}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${STAGE}/side.bmp"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${STAGE}/head.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${STAGE}/head.bmp"
!define MUI_ABORTWARNING
!include MUI2.nsh

!define MUI_WELCOMEPAGE_TITLE "${T_WELCOME_TITLE}"
!define MUI_WELCOMEPAGE_TEXT "${T_WELCOME_TEXT}"
!insertmacro MUI_PAGE_WELCOME
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_COMPONENTSPAGE_TEXT_TOP "${T_PARTS_TEXT}"
!insertmacro MUI_PAGE_COMPONENTS
!define MUI_DIRECTORYPAGE_TEXT_TOP "${T_FOLDER_TEXT}"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE FolderChosen
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${T_FINISH_TITLE}"
!define MUI_FINISHPAGE_TEXT "${T_FINISH_TEXT}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\thidua.exe"
!define MUI_FINISHPAGE_RUN_TEXT "${T_FINISH_RUN}"
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "${T_REMOVE_TEXT}"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "${T_REMOVE_FROM}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${T_REMOVED_TITLE}"
!define MUI_FINISHPAGE_TEXT "${T_REMOVED_TEXT}"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "${T_REMOVED_SHOW}"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION un.ShowData
!define MUI_PAGE_CUSTOMFUNCTION_SHOW un.SayWhereDataAre
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGEEX "${STAGE}" "Vietnamese"

; reason keeps a sentence for whoever installs silently, and the code that we end with.
!macro reason code text
  SetErrorLevel ${code}
  ${If} ${Silent}
    FileOpen $9 "$TEMP\SoThiDua-setup.txt" w
    FileWriteUTF16LE /BOM $9 "${text}$\r$\n"
    FileClose $9
  ${EndIf}
!macroend

; refuse says why nothing can be installed at all.
!macro refuse code text
  MessageBox MB_OK|MB_ICONEXCLAMATION "${text}" /SD IDOK
  !insertmacro reason ${code} "${text}"
  Quit
!macroend

; give_up ends a section half-way, after it has taken back what it did.
!macro give_up code text
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  !insertmacro reason ${code} "${text}"
  Abort
!macroend

; closed defines Closed: $0 is 1 when nothing holds the program, 0 when the user gave up. Silently, it waits.
!macro closed un text
  Function ${un}Closed
    StrCpy $1 0
    ${Do}
      StrCpy $0 1
      ${IfNot} ${FileExists} "$INSTDIR\thidua.exe"
        ${Break}
      ${EndIf}
      ClearErrors
      FileOpen $2 "$INSTDIR\thidua.exe" a ; Windows lets nobody write to what is running
      ${IfNot} ${Errors}
        FileClose $2
        ${Break}
      ${EndIf}
      StrCpy $0 0
      ${If} ${Silent}
        ${If} $1 = 10
          ${Break}
        ${EndIf}
        IntOp $1 $1 + 1
        Sleep 1000
      ${Else}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${text}" IDRETRY again
        ${Break}
        again:
      ${EndIf}
    ${Loop}
  FunctionEnd
!macroend
!insertmacro closed "" "${T_SAY_RUNNING}"
!insertmacro closed "un." "${T_SAY_RUNNING_REMOVE}"

; put gives a file that was written beside its place its name, in one step, so that there never is half a program.
!macro put name
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\${name}.new", w "$INSTDIR\${name}", i 9) i .r0'
  ${If} $0 = 0
    Delete "$INSTDIR\thidua.exe.new"
    Delete "$INSTDIR\uninstall.exe.new"
    !insertmacro give_up 2 "${T_SAY_FAILED}"
  ${EndIf}
!macroend

Section "${T_PART_PROGRAM}" program
  SectionIn RO
  ReadRegStr $R1 HKCU "${KEY}" "InstallLocation"
  Call Closed
  ${If} $0 = 0
    !insertmacro reason 4 "${T_SAY_OPEN}"
    Abort
  ${EndIf}
  Call Writable
  ${If} $0 = 0
    !insertmacro give_up 2 "${T_SAY_FOLDER}"
  ${EndIf}

  SetOutPath "$INSTDIR"
  File "/oname=thidua.exe.new" "${STAGE}/thidua.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe.new"
  !insertmacro put thidua.exe
  !insertmacro put uninstall.exe
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\thidua.exe" "" "" 0 SW_SHOWNORMAL "" "${T_ABOUT}"

  WriteRegStr HKCU "${KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "${APP}"
  WriteRegStr HKCU "${KEY}" "Comments" "${T_ABOUT}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\thidua.exe,0"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1

  ${If} $R1 != "" ; moved to another folder: what was in the old one goes
  ${AndIf} $R1 != $INSTDIR
    Delete "$R1\thidua.exe"
    Delete "$R1\uninstall.exe"
    RMDir "$R1"
  ${EndIf}
SectionEnd

Section "${T_PART_DESKTOP}" desktop
  CreateShortcut "$DESKTOP\${APP}.lnk" "$INSTDIR\thidua.exe" "" "" 0 SW_SHOWNORMAL "" "${T_ABOUT}"
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${program} "${T_PART_PROGRAM_ABOUT}"
  !insertmacro MUI_DESCRIPTION_TEXT ${desktop} "${T_PART_DESKTOP_ABOUT}"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  ${IfNot} ${AtLeastWin10}
    !insertmacro refuse 5 "${T_SAY_WINDOWS}"
  ${EndIf}
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "SoThiDuaSetup") p .r0 ?e'
  Pop $0
  ${If} $0 = 183 ; ERROR_ALREADY_EXISTS
    !insertmacro refuse 6 "${T_SAY_TWICE}"
  ${EndIf}
  ReadRegStr $R0 HKCU "${KEY}" "DisplayVersion"
  ${GetParameters} $R2
  Call AskBeforeOlder
  Call ChooseDesktop
FunctionEnd

Function AskBeforeOlder
  ${VersionCompare} "$R0" "${VERSION}" $0
  ${If} $0 <> 1
    Return
  ${EndIf}
  ClearErrors
  ${GetOptions} $R2 "/DOWNGRADE" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "${T_SAY_NEWER}" /SD IDNO IDYES older
  !insertmacro reason 3 "${T_SAY_KEPT}"
  Quit
  older:
FunctionEnd

; ChooseDesktop takes the shortcut off where it was asked to, or where an earlier version stands without it.
Function ChooseDesktop
  StrCpy $0 1
  ${If} $R0 != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\${APP}.lnk"
    StrCpy $0 0
  ${EndIf}
  ClearErrors
  ${GetOptions} $R2 "/DESKTOP=" $1
  ${IfNot} ${Errors}
    StrCpy $0 $1
  ${EndIf}
  ${If} $0 = 0
    SectionSetFlags ${desktop} 0
  ${EndIf}
FunctionEnd

; Writable leaves 1 in $0 when the folder can be written to.
Function Writable
  StrCpy $0 0
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $1 "$INSTDIR\thidua.exe.new" w
  ${IfNot} ${Errors}
    FileClose $1
    Delete "$INSTDIR\thidua.exe.new"
    StrCpy $0 1
  ${EndIf}
FunctionEnd

Function FolderChosen
  Call Writable
  ${If} $0 = 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "${T_SAY_FOLDER}"
    Abort
  ${EndIf}
  Call Closed
  ${If} $0 = 0
    Abort
  ${EndIf}
FunctionEnd

Section "un.${APP}"
  Call un.Closed
  ${If} $0 = 0
    !insertmacro reason 4 "${T_SAY_OPEN}"
    Abort
  ${EndIf}
  SetOutPath "$TEMP" ; out of the folder that goes
  Delete "$INSTDIR\thidua.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of others is in it
  Delete "$SMPROGRAMS\${APP}.lnk"
  Delete "$DESKTOP\${APP}.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd

Function un.SayWhereDataAre
  ${IfNot} ${FileExists} "${DATA}\*.*"
    SendMessage $mui.FinishPage.Text ${WM_SETTEXT} 0 "STR:${T_REMOVED_ALL}"
    ShowWindow $mui.FinishPage.ShowReadme ${SW_HIDE}
  ${EndIf}
FunctionEnd

Function un.ShowData
  ExecShell open "${DATA}"
FunctionEnd
