package desk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"thidua/data/backup"
	"thidua/data/paper"
)

// Product is one file of what is handed upward.
type Product struct {
	Name  string
	What  string // for the progress line
	Write func(io.Writer) error
	Lines []string // of its text, in which people are looked for; nil where another file has the same
}

// DocumentProducts are a document's two files.
func DocumentProducts(name, what string, document paper.Document) []Product {
	return []Product{
		{Name: name + ".docx", What: what, Write: func(w io.Writer) error { return paper.WriteDOCX(w, document) }, Lines: document.Lines()},
		{Name: name + ".pdf", What: what, Write: func(w io.Writer) error { return paper.WritePDF(w, document) }},
	}
}

// Folder is a folder being written beside the name it will have.
type Folder struct {
	Dir, Name, Part string
	made            []string // what is there of it, to be removed when it fails
	zip             string   // the zip file beside it, still without its name
}

// BeginFolder begins a folder in dir; one of that name that is already there
// stays, and this one gets a number.
func BeginFolder(dir, name string) (Folder, error) {
	f := Folder{Dir: dir, Name: name}
	for n := 2; taken(filepath.Join(dir, f.Name)) || taken(filepath.Join(dir, f.Name+".zip")); n++ {
		f.Name = name + "_(" + strconv.Itoa(n) + ")"
	}
	part, err := os.MkdirTemp(dir, ownPart())
	if err != nil {
		return f, unwritten(filepath.Join(dir, f.Name), err)
	}
	f.Part, f.made = part, []string{part}
	return f, nil
}

func taken(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// Write puts a file into the folder.
func (f Folder) Write(name string, content []byte) error {
	err := WriteFile(filepath.Join(f.Part, filepath.FromSlash(name)), func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if err != nil { // told by the name it would have had
		return unwritten(filepath.Join(f.Dir, f.Name, name), err)
	}
	return nil
}

// Zip writes the zip file of the same content, so that nothing is left to be
// written when the two get their names.
func (f *Folder) Zip(content []byte) error {
	path := filepath.Join(f.Dir, f.Name+".zip")
	part, err := os.CreateTemp(f.Dir, ownPart())
	if err != nil {
		return unwritten(path, err)
	}
	f.zip, f.made = part.Name(), append(f.made, part.Name())
	_, err = part.Write(content)
	if err := errors.Join(err, part.Sync(), part.Close()); err != nil {
		return unwritten(path, err)
	}
	return nil
}

// Finish gives the folder and the zip file their names and returns these.
func (f *Folder) Finish() ([]string, error) {
	f.made = append(f.made, filepath.Join(f.Dir, f.Name))
	if err := f.Rename(); err != nil {
		return nil, err
	}
	folder := filepath.Join(f.Dir, f.Name)
	f.made = []string{folder, f.zip}
	path := folder + ".zip"
	if err := os.Rename(f.zip, path); err != nil {
		return nil, unwritten(path, err)
	}
	f.made = []string{folder, path}
	if err := backup.ForceFolder(f.Dir); err != nil {
		return nil, unwritten(path, err)
	}
	return f.made, nil
}

// Rename gives the folder its name.
func (f Folder) Rename() error {
	folder := filepath.Join(f.Dir, f.Name)
	if err := os.Rename(f.Part, folder); err != nil {
		return unwritten(folder, err)
	}
	if err := backup.ForceFolder(f.Dir); err != nil {
		return unwritten(folder, err)
	}
	return nil
}

// Remove takes away what was written.
func (f Folder) Remove() error {
	var errs []error
	for _, path := range f.made {
		errs = append(errs, os.RemoveAll(path))
	}
	return errors.Join(errs...)
}
