package ui

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// runJob runs work to its end and returns what was shown just before, and the
// error handed to done.
func runJob(t *testing.T, work func(context.Context, Progress) error) (string, error) {
	t.Helper()
	w := newWindow(t, nil)
	ended := make(chan error)
	open := make(chan string, 1)
	Run(w, "Đọc báo cáo", func(ctx context.Context, p Progress) error {
		defer func() { open <- words(dialogOf(w)) }()
		return work(ctx, p)
	}, func(err error) {
		if dialogOf(w) != nil {
			t.Error("the panel is still open when the work is done")
		}
		ended <- err
	})
	err := <-ended
	return <-open, err
}

func TestJobShowsItsProgressAndHandsOnItsError(t *testing.T) {
	broken := errors.New("broken file")
	seen, err := runJob(t, func(_ context.Context, p Progress) error {
		p.Step(1, 40, "BC Trường Lê Lợi.xlsx")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	for _, want := range []string{"Đọc báo cáo", "BC Trường Lê Lợi.xlsx", "2/40"} {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not shown:\n%s", want, seen)
		}
	}
}

func TestPanicInAJobBecomesAnError(t *testing.T) {
	_, err := runJob(t, func(context.Context, Progress) error { panic("index out of range") })
	if err == nil || !strings.Contains(err.Error(), "index out of range") {
		t.Errorf("error %v", err)
	}
}

func TestCancelReachesTheWork(t *testing.T) {
	w := newWindow(t, nil)
	ended := make(chan error)
	started := make(chan struct{})
	Run(w, "Đọc báo cáo", func(ctx context.Context, _ Progress) error {
		close(started)
		<-ctx.Done()
		return ctx.Err()
	}, func(err error) { ended <- err })
	<-started
	press(t, dialogOf(w), "Hủy")
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
