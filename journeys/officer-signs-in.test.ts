import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { enter, look, openDesk, signIn } from '../src/testkit/desk-browser.ts';
import type { RunningProduct } from '../src/testkit/run-product.ts';
import { onStage } from './on-stage.ts';

let product: RunningProduct;
let browser: Browser;
onStage((...both) => {
  [product, browser] = both;
});

describe('the door of the desk', () => {
  test('makes a guesser wait, in Vietnamese, and still lets the owner in at the machine that is known', async () => {
    const account = 'pham.thi.hoai.thu';
    // The owner has worked here before, and leaves.
    const own = await enter(browser, product, account);
    await own.page.getByRole('button', { name: /vị trí và đăng xuất/ }).click();
    await own.page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await own.page.getByRole('heading', { name: 'Đăng nhập bàn làm việc' }).waitFor();

    const { page } = await openDesk(browser, product);
    await page.getByRole('heading', { name: 'Đăng nhập bàn làm việc' }).waitFor();
    await look(page, 'door');
    await page.getByLabel('Tài khoản', { exact: true }).fill(account);
    for (let guess = 1; guess <= 6; guess++) {
      await page.getByLabel('Mật khẩu').fill(`doan-mo-${guess}`);
      const answered = page.waitForResponse('**/identity/sign-in');
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      expect((await answered).status()).toBe(guess < 6 ? 401 : 429);
    }
    await page.getByText(/Hãy đợi \d+ giây rồi thử lại/).waitFor();
    expect(await page.getByLabel('Tài khoản', { exact: true }).inputValue()).toBe(account);
    await look(page, 'door-wait');

    await signIn(own.page, product, account);
    await own.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  }, 60_000);

  test('takes a passkey in place of the six digits', async () => {
    const account = 'le.quoc.bao';
    const { page } = await enter(browser, product, account, { path: '/profile' });
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole('button', { name: 'Thêm khóa của máy này' }).click();
    await page.getByText('Đã thêm khóa.').waitFor();
    await look(page, 'profile');
    await page.getByRole('button', { name: /vị trí và đăng xuất/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await page.getByLabel('Tài khoản', { exact: true }).fill(account);
    await page.getByLabel('Mật khẩu').fill('motcua-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Dùng khóa đăng nhập/ }).waitFor();
    await look(page, 'door-second-factor');
    await page.getByRole('button', { name: /Dùng khóa đăng nhập/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  }, 60_000);
});
