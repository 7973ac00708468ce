package ui

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Progress reports how far long work has come. Its zero value reports to
// nobody.
type Progress struct {
	step func(i, n int, what string)
}

// Step says that item i (from 0) of n, called what, is being worked on. An n
// of zero means that the number is not known.
func (p Progress) Step(i, n int, what string) {
	if p.step != nil {
		p.step(i, n, what)
	}
}

// Run does long work beside the window and shows what it is doing, on which
// item, how many of how many. The officer can cancel, which cancels ctx; the
// work must then leave no trace and return ctx.Err(). A panic of the work
// becomes an error. done runs on the UI goroutine after the panel is gone, with
// the error of the work (context.Canceled when it was cancelled).
//
// Only here and in [Behind] a screen's work leaves the UI goroutine.
func Run(w fyne.Window, title string, work func(ctx context.Context, p Progress) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	panel := newJobPanel(w, title, cancel)
	panel.modal.show()
	progress := Progress{step: func(i, n int, what string) {
		fyne.Do(func() { panel.step(i, n, what) })
	}}
	go func() {
		err := guarded(ctx, progress, work)
		cancel()
		fyne.Do(func() {
			uncovered(w, func() {
				panel.modal.hide()
				done(err)
			})
		})
	}()
}

// Behind does work that nobody waits for beside the window, without a panel.
// done runs on the UI goroutine.
func Behind(work func() error, done func(error)) {
	go func() {
		err := guarded(context.Background(), Progress{}, func(context.Context, Progress) error { return work() })
		fyne.Do(func() { done(err) })
	}()
}

// awaited does work beside the window and waits for it so long: done runs before
// it returns, or else on the UI goroutine when the work has ended.
func awaited(patience time.Duration, work func() error, done func(error)) {
	inTime, late := make(chan error), make(chan struct{})
	go func() {
		err := guarded(context.Background(), Progress{}, func(context.Context, Progress) error { return work() })
		select {
		case inTime <- err:
		case <-late:
			fyne.Do(func() { done(err) })
		}
	}()
	waiting := time.NewTimer(max(patience, 0))
	defer waiting.Stop()
	select {
	case err := <-inTime:
		done(err)
	case <-waiting.C:
		close(late)
	}
}

// attend waits for one thing after another for as long as the program is open,
// and answers each on the UI goroutine. wait is false when there is no more.
func attend[T any](wait func() (T, bool), answer func(T)) {
	go func() {
		for {
			what, ok := wait()
			if !ok {
				return
			}
			fyne.Do(func() { answer(what) })
		}
	}()
}

// guarded runs work and turns a panic into an error, so that one bad file
// never takes the window down.
func guarded(ctx context.Context, p Progress, work func(context.Context, Progress) error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("panic in long work", "panic", r, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic in long work: %v", r)
		}
	}()
	return work(ctx, p)
}

// jobPanel is what the officer sees of a running job.
type jobPanel struct {
	modal *modal
	bar   *widget.ProgressBar
	item  *widget.Label
	count *widget.Label
	stop  *button
}

func newJobPanel(w fyne.Window, title string, cancel func()) *jobPanel {
	p := &jobPanel{bar: widget.NewProgressBar(), item: widget.NewLabel(T("job.starting")), count: widget.NewLabel("")}
	p.bar.TextFormatter = func() string { return "" }
	p.item.Truncation = fyne.TextTruncateEllipsis
	p.stop = newButton(T("job.cancel"), nil)
	p.stop.OnTapped = func() {
		p.stop.Disable()
		p.item.SetText(T("job.cancelling"))
		cancel()
	}
	body := container.NewVBox(p.bar, container.NewBorder(nil, nil, nil, p.count, p.item))
	p.modal = newModal(w, title, body, p.stop)
	p.modal.width = 480
	p.modal.onEscape = p.stop.press
	p.modal.unsaved = func() bool { return true }
	return p
}

func (p *jobPanel) step(i, n int, what string) {
	if p.stop.Disabled() { // being cancelled, and saying so
		return
	}
	p.item.SetText(what)
	if n <= 0 {
		p.count.SetText(strconv.Itoa(i + 1))
		return
	}
	p.count.SetText(strconv.Itoa(min(i+1, n)) + "/" + strconv.Itoa(n))
	p.bar.SetValue(float64(i) / float64(n))
}
