// SQL Server: a login may follow the password policy of Windows; 18487 then says that the password has expired.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
