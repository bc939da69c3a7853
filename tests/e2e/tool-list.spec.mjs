// The list: counters that filter, what each row says, fixes, fifty thousand lines.
import { box, counter, LIST, manyLines, notice, number, openTool, paste, row, rows } from './tool.helpers.mjs';
import { expect, test } from './support/index.mjs';

test('a counter shows its items only', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  await expect(rows(page)).toHaveCount(7);
  await counter(page, 'Fix first').click();
  await expect(counter(page, 'Fix first')).toHaveAttribute('aria-pressed', 'true');
  await expect(counter(page, 'All')).toHaveAttribute('aria-pressed', 'false');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '2');
  await expect(row(page, 2)).toBeVisible();
  await expect(row(page, 5)).toBeVisible();
  await counter(page, 'All').click();
  await expect(rows(page)).toHaveCount(7);
});

test('a filter with nothing left says so and offers all', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill('4870206710012');
  await counter(page, 'By hand').click();
  await expect(page.getByText('Nothing is left here.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('duplicates are counted, filtered, and name each other', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill('4870206710012\n96385074\n4870206710012');
  await expect(number(page, 'Duplicates')).toHaveText('2');
  await counter(page, 'Duplicates').click();
  await expect(rows(page)).toHaveCount(2);
  await row(page, 3).getByRole('button', { name: 'Details' }).click();
  await expect(row(page, 3)).toContainText(/line 1/);
});

test('the faulty place is marked, and what cannot be seen is shown', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill('5449000000997\n4870\u00a0206710012');
  await expect(row(page, 1).locator('mark')).toHaveText('7');
  await expect(row(page, 2).locator('mark')).toHaveText('·');
  await expect(row(page, 1).locator('.nr-sign')).toContainText('Error');
});

test('an opened row explains and links to the rule; Esc closes it', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  const more = row(page, 2).getByRole('button', { name: 'Details, line 2' });
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(row(page, 2)).toContainText('EAN-13');
  const link = row(page, 2).getByRole('link', { name: 'b101' });
  await expect(link).toHaveAttribute('href', './rules/#b101');
  const rule = await page.request.get(new URL('rules/', page.url()).href);
  expect(await rule.text()).toContain('id="b101"');
  await link.focus();
  await page.keyboard.press('Escape');
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await expect(more).toBeFocused();
});

test('details stay open at their line while other lines come', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  await row(page, 5).getByRole('button', { name: 'Details' }).click();
  await box(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('96385074\n');
  await expect(row(page, 6).getByRole('button', { name: 'Details' })).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.nr-more[aria-expanded=true]')).toHaveCount(1);
});

test('a safe fix is applied at once', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  await row(page, 6).getByRole('button', { name: 'Remove' }).click();
  await expect(box(page)).toHaveValue(LIST.replace('5449 0000 00996', '5449000000996'));
  await expect(notice(page)).toContainText('mended');
  await expect(row(page, 6).getByRole('button', { name: 'Details' })).toBeFocused();
});

test('an unsafe fix is shown before it is applied', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  await row(page, 5).locator('.nr-fix').click();
  await expect(box(page)).toHaveValue(LIST);
  const preview = row(page, 5).locator('.nr-preview').first();
  await expect(preview).toContainText(/Now\s*200120931509/);
  await expect(preview).toContainText(/Becomes\s*0200120931509/);
  const apply = row(page, 5).locator('.nr-apply').first();
  await expect(apply).toBeFocused();
  await expect(apply).toContainText('0200120931509');
  await apply.click();
  await expect(box(page)).toHaveValue(LIST.replace('\n200120931509', '\n0200120931509'));
  await expect(number(page, 'Has NTIN')).toHaveText('2');
});

test('all safe fixes at once, and no other', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(`${LIST}\n'4870206710012`);
  await page.getByRole('button', { name: 'Apply safe fixes (2)' }).click();
  const fixed = LIST.replace('5449 0000 00996', '5449000000996');
  await expect(box(page)).toHaveValue(`${fixed}\n4870206710012`);
  await expect(notice(page)).toContainText('2 lines mended');
  await expect(page.getByRole('button', { name: 'Apply safe fixes' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box(page)).toHaveValue(`${LIST}\n'4870206710012`);
});

test('a row shows its place in the box', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(`${'96385074\n'.repeat(500)}5449000000997\tLemonade`);
  await counter(page, 'Fix first').click();
  await rows(page).first().getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Show in the list' }).click();
  await expect(box(page)).toBeFocused();
  const [selected, scrolled] = await box(page).evaluate((area) => [
    area.value.slice(area.selectionStart, area.selectionEnd),
    area.scrollTop > 0 && area.scrollTop + area.clientHeight > area.scrollHeight - 60,
  ]);
  expect(selected).toBe('5449000000997');
  expect(scrolled).toBe(true);
});

test('everything is done by the keyboard alone', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await page.locator('main').focus();
  const focused = page.locator(':focus:not(nct-ready)');
  await page.keyboard.press('Tab');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('Try an example');
  await page.keyboard.press('Enter');
  await expect(number(page, 'All')).toHaveText('11');
  await counter(page, 'Fix first').focus();
  await page.keyboard.press('Space');
  await expect(counter(page, 'Fix first')).toHaveAttribute('aria-pressed', 'true');
  // From the counters on, each thing that can be done is reached in the order in which it is seen.
  const reached = [];
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('Tab');
    reached.push(await focused.evaluate((e) => e.getAttribute('aria-label') || e.textContent.trim().replace(/^\d+/, '')));
  }
  expect(reached).toEqual([
    'By hand',
    'Duplicates',
    'Apply safe fixes (1)',
    'Find NTINs (5)',
    'Copy codes to look up in the catalog',
    'Download CSV',
    'Download Excel',
    'Results',
  ]);
  const more = page.locator('.nr-more');
  await more.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(more.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(more.nth(1)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveRole('link');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveClass(/nr-apply/);
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(/\n0200120931509\t/);
  await expect(focused).not.toHaveCount(0);
});

test('fifty thousand lines: few are drawn, all are reached, and the page answers', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await paste(page, manyLines(50_000));
  await expect(number(page, 'All')).toHaveText('50,000');
  expect(await rows(page).count()).toBeLessThan(200);
  const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await settled();
  await page.locator('.nr-scroll').hover();
  for (let i = 0; i < 20; i += 1) {
    await page.mouse.wheel(0, 3000);
    await settled();
    expect(await rows(page).count()).toBeLessThan(200);
  }
  await page.locator('.nr-scroll').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await expect(row(page, '50,000')).toBeInViewport();
  await expect(row(page, '50,000')).toHaveAttribute('aria-posinset', '50000');
  await counter(page, 'Fix first').click();
  await expect(page.getByText('Nothing is left here.')).toBeVisible();
  await counter(page, 'All').click();
  await expect(row(page, 1)).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(200);
});

test('scrolled rows keep their order and leave no gap', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  // Rows of different heights.
  const lines = manyLines(2000).split('\n');
  await box(page).fill(lines.map((line, i) => (i % 7 ? line : line.replace(/\d\t/, '\t'))).join('\n'));
  for (const part of [0.13, 0.5, 0.87, 0.31]) {
    await page.locator('.nr-scroll').evaluate((list, part) => {
      list.scrollTop = list.scrollHeight * part;
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, part);
    const seen = await page.locator('.nr-scroll').evaluate((list) => {
      const pane = list.getBoundingClientRect();
      const inside = [...list.querySelectorAll('.nr-row')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > pane.top && top < pane.bottom;
      });
      const places = inside.map((row) => Number(row.getAttribute('aria-posinset')));
      const covered = inside.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
      return { places, full: covered >= pane.height - 2 };
    });
    expect(seen.full).toBe(true);
    expect(seen.places).toEqual(seen.places.map((_, i) => seen.places[0] + i));
  }
});
