import { accessToken, renewToken, tokenRunsOut } from '@/lib/session';

/** Fetches a file with the session's sign-in and hands it to the browser to keep; false when it could not be had. */
export async function download(path: string, name: string): Promise<boolean> {
  try {
    if (tokenRunsOut()) {
      await renewToken();
    }
    const response = await fetch(path, {
      headers: { Authorization: `Bearer ${accessToken() ?? ''}`, 'Accept-Language': document.documentElement.lang },
    });
    if (!response.ok) {
      return false;
    }
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}
