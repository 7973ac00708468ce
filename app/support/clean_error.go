package support

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Error describes an error for the log, layer by layer, so that each kind can
// say what is safe to tell: of a sentence for the officer its key, of a file
// where it is and of what kind, of a value that could not be read nothing but
// that. What is of no known kind is cleaned as [Cleaner.Text] does.
func (c Cleaner) Error(err error) string {
	if err == nil {
		return ""
	}
	if text, ok := c.known(err); ok {
		return text
	}
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		var texts []string
		for _, one := range all.Unwrap() {
			if text := c.Error(one); text != "" {
				texts = append(texts, text)
			}
		}
		return strings.Join(texts, "; ")
	}
	cause := errors.Unwrap(err)
	if cause == nil {
		return c.leaf(err)
	}
	before, after, found := strings.Cut(err.Error(), cause.Error())
	if !found {
		return fmt.Sprintf("%T: %s", err, c.Error(cause))
	}
	return c.Text(before) + c.Error(cause) + c.Text(after)
}

// known describes the kinds of errors that carry a path or a value.
func (c Cleaner) known(err error) (string, bool) {
	switch e := err.(type) { //nolint:errorlint // each layer is looked at by itself
	case *fs.PathError:
		return e.Op + " " + c.Path(e.Path) + ": " + c.Error(e.Err), true
	case *os.LinkError:
		return e.Op + " " + c.Path(e.Old) + " " + c.Path(e.New) + ": " + c.Error(e.Err), true
	case *exec.Error:
		return "exec: " + c.Error(e.Err), true
	case syscall.Errno:
		return fmt.Sprintf("%s (%d)", c.Text(e.Error()), uint(e)), true
	case *strconv.NumError:
		return e.Func + ": " + c.Error(e.Err), true
	case *time.ParseError:
		return "no such time", true
	case *json.UnmarshalTypeError:
		return fmt.Sprintf("json: no %v at byte %d", e.Type, e.Offset), true
	case runtime.Error:
		return e.Error(), true
	case interface{ Explain() (string, []any) }:
		key, _ := e.Explain()
		if field, ok := err.(interface{ FieldName() string }); ok && field.FieldName() != "" {
			key += " (" + field.FieldName() + ")"
		}
		if cause := errors.Unwrap(err); cause != nil {
			return key + ": " + c.Error(cause), true
		}
		return key, true
	}
	return "", false
}

// leaf describes an error that nothing lies behind. What the database reports
// has a number, which tells more than its text.
func (c Cleaner) leaf(err error) string {
	text := c.Text(err.Error())
	if numbered, ok := err.(interface{ Code() int }); ok {
		return fmt.Sprintf("code %d: %s", numbered.Code(), text)
	}
	return text
}
