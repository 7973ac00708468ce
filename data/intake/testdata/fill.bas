' Fills in workbooks as a unit does at its PC. The file named by the argument
' says what to do, one step a line: the step and its arguments between tabs.
' \n stands for a line break within a text.
Option Explicit

Private book As Object
Private page As Object

Sub Main(file As String)
	Dim disk As Object, script As Object, line, words
	On Error GoTo Failed
	disk = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
	script = CreateUnoService("com.sun.star.io.TextInputStream")
	script.setInputStream(disk.openFileRead(ConvertToUrl(file)))
	script.setEncoding("UTF-8")
	Do While Not script.isEOF()
		line = script.readLine()
		words = Split(line & Chr(9) & Chr(9) & Chr(9), Chr(9))
		Take(words(0), words(1), words(2), words(3))
	Loop
	StarDesktop.terminate()
	Exit Sub
Failed: ' there is nobody to read a message
	Dim n As Integer
	n = FreeFile()
	Open file & ".failed" For Output As #n
	Print #n, line & ": " & Error$
	Close #n
	StarDesktop.terminate()
End Sub

Private Sub Take(verb, a, b, c)
	Select Case verb
	Case "open"
		book = StarDesktop.loadComponentFromURL(ConvertToUrl(a), "_blank", 0, Array(Named("Hidden", True)))
		book.unprotect("")
	Case "letter"
		book = StarDesktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, Array(Named("Hidden", True)))
		book.Text.String = a
	Case "sheet"
		page = book.Sheets.getByName(a)
	Case "unlock"
		page.unprotect("")
	Case "text"
		page.getCellRangeByName(a).String = Join(Split(b, "\n"), Chr(10))
	Case "number"
		page.getCellRangeByName(a).Value = Val(b)
	Case "day"
		page.getCellRangeByName(a).Value = Serial(b)
	Case "formula"
		page.getCellRangeByName(a).Formula = b
	Case "font"
		page.getCellRangeByName(a).CharFontName = b
	Case "rename"
		page.Name = a
	Case "add"
		book.Sheets.insertNewByName(a, book.Sheets.Count)
	Case "delete"
		book.Sheets.removeByName(page.Name)
	Case "rows"
		page.Rows.insertByIndex(CLng(a), CLng(b))
	Case "columns"
		page.Columns.insertByIndex(CLng(a), CLng(b))
	Case "hide"
		page.Rows.getByIndex(CLng(a)).IsVisible = False
	Case "move"
		page.moveRange(page.getCellRangeByName(b).getCellByPosition(0, 0).CellAddress, page.getCellRangeByName(a).RangeAddress)
	Case "merge"
		page.getCellRangeByName(a).merge(True)
	Case "since1904"
		Dim since As New com.sun.star.util.Date
		since.Year = 1904
		since.Month = 1
		since.Day = 1
		book.NullDate = since
	Case "copies"
		Copies()
	Case "save"
		Save(a, b, c)
	Case "close"
		book.close(True)
	End Select
End Sub

' Copies puts the sheets that can be seen into a new workbook.
Private Sub Copies()
	Dim fresh As Object, i As Long, n As Long
	fresh = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, Array(Named("Hidden", True)))
	For i = 0 To book.Sheets.Count - 1
		If book.Sheets.getByIndex(i).IsVisible Then
			fresh.Sheets.importSheet(book, book.Sheets.getByIndex(i).Name, n)
			n = n + 1
		End If
	Next
	Do While fresh.Sheets.Count > n
		fresh.Sheets.removeByName(fresh.Sheets.getByIndex(n).Name)
	Loop
	book.close(True)
	book = fresh
End Sub

Private Sub Save(path, filter, password)
	If password = "" Then
		book.storeToURL(ConvertToUrl(path), Array(Named("FilterName", filter)))
		Exit Sub
	End If
	Dim secret(1) As New com.sun.star.beans.NamedValue
	secret(0).Name = "CryptoType"
	secret(0).Value = "Standard"
	secret(1).Name = "OOXPassword"
	secret(1).Value = password
	book.storeToURL(ConvertToUrl(path), Array(Named("FilterName", filter), Named("EncryptionData", secret())))
End Sub

' Serial counts the days of the workbook up to one written 2025-11-30.
Private Function Serial(iso) As Long
	Serial = DateSerial(CInt(Left(iso, 4)), CInt(Mid(iso, 6, 2)), CInt(Right(iso, 2))) - DateSerial(book.NullDate.Year, book.NullDate.Month, book.NullDate.Day)
End Function

Private Function Named(word, what) As Object
	Dim p As New com.sun.star.beans.PropertyValue
	p.Name = word
	p.Value = what
	Named = p
End Function
